import type { Sentence } from '../../../schemas/text.ts';
import { chainedLog } from '../../audit/chained-log.ts';
import { JobRefusal } from '../../jobs/job-refusal.ts';
import type { AbandonedJob, JobContext, JobKind } from '../../jobs/jobs.ts';
import { DocumentTooLarge } from '../../storage/faults.ts';
import { commitChange } from '../records/commit-change.ts';
import { callerOf } from './caller-of-job.ts';
import { changeImport, type StoredImport } from './change-import.ts';
import { type Pass, passOver } from './import-pass.ts';
import { importRequestOf } from './import-request.ts';
import { sayOfImports } from './messages.ts';
import { overlapsWith } from './overlaps.ts';
import { type Prepared, prepareImport } from './prepare-import.ts';
import { mappingUsed, rememberMapping } from './remembered-mapping.ts';
import { removeUpload } from './uploaded-file.ts';

const mostAttempts = 5;

/** Imports an uploaded file: all that it brings becomes visible at once, or nothing does. */
export const importJob: JobKind = {
  type: 'import',
  async run(context) {
    const { store, park } = context;
    const request = importRequestOf(context.request);
    const { batch } = request;
    if (batch !== undefined && (await store.park(park).changes.get(batch)))
      return finish(context, request.import, batch);
    if (batch !== undefined) await store.park(park).recordRevisions.discard(batch);
    const prepared = await prepareImport(context, request.import);
    await changeImport(store, park, request.import, () => ({ state: 'importing', problem: null, counts: null }));
    for (let attempt = 0; attempt < mostAttempts; attempt++) {
      const change = context.newId();
      await context.keep({ ...request, batch: change });
      const made = await attemptImport(context, prepared, change);
      if (made !== 'overtaken') return finish(context, request.import, made);
      await store.park(park).recordRevisions.discard(change);
    }
    return refuse(context, request.import, 'import.overtaken', sayOfImports('import.overtaken'));
  },
  abandon,
};

/** The change that was made; null: there was nothing new. */
async function attemptImport(
  context: JobContext,
  prepared: Prepared,
  batch: string,
): Promise<string | null | 'overtaken'> {
  const { store, park, by, now } = context;
  const { one, path, bytes, definition, remembered } = prepared;
  const pass = await passOver({
    ...context,
    importId: one.id,
    path,
    definition,
    given: one.mapping,
    remembered,
    batch,
    allOrNothing: one.mode !== 'good',
    onProgress: (read) => context.progress('reading', read, bytes),
  }).catch((error: unknown) => {
    if (!(error instanceof DocumentTooLarge)) throw error;
    return refuse(context, one.id, 'import.recordTooLarge', sayOfImports('import.recordTooLarge'), batch);
  });
  const problem = problemOf(pass, one);
  const { counts, writer } = pass;
  const nothing = { added: 0, changed: 0, unchanged: 0, valuesKept: 0 };
  await changeImport(store, park, one.id, () => ({
    counts: problem ? { ...counts, ...nothing } : counts,
    mapping: mappingUsed(pass.proposed, one.mapping),
  }));
  if (problem) return refuse(context, one.id, problem.code, problem.sentence, batch);
  const written = [...writer.written];
  if (written.length === 0) return null;
  context.progress('committing', bytes, bytes);
  context.signal.throwIfAborted();
  const number = await commitChange(store, park, {
    base: writer.base,
    change: {
      id: batch,
      kind: 'import',
      at: now().toISOString(),
      by,
      reason: null,
      import: one.id,
      periods: Object.fromEntries(written.map(([period, { count }]) => [period, count])),
      added: Object.fromEntries(written.map(([period, { added }]) => [period, added])),
    },
    overlaps: overlapsWith(store, park, pass),
  });
  if (number === 'overtaken') return number;
  await rememberMapping(store, park, one.ruleSet, pass.proposed, definition.fields);
  return batch;
}

/** Why nothing of the file may be imported. */
function problemOf({ counts, isReadable }: Pass, { mode }: StoredImport) {
  const { faults, rows, leftOut } = counts;
  if (!isReadable) return { code: 'import.unreadable', sentence: sayOfImports('import.unreadable', faults) };
  if (faults > 0 && mode !== 'good')
    return { code: 'import.faults', sentence: sayOfImports('import.faults', faults, Math.max(1, leftOut)) };
  return rows === leftOut ? { code: 'import.nothingGood', sentence: sayOfImports('import.nothingGood') } : undefined;
}

async function refuse(
  { store, park }: JobContext,
  id: string,
  code: string,
  message: Sentence,
  batch?: string,
): Promise<never> {
  if (batch !== undefined) await store.park(park).recordRevisions.discard(batch);
  await changeImport(store, park, id, () => ({ state: 'refused', problem: { code, message } }));
  throw new JobRefusal(code, message);
}

/** Also where the program was cut off right after the change had been made. */
async function finish(context: JobContext, id: string, change: string | null) {
  const { store, park, dataFolder } = context;
  const before = await store.park(park).imports.get(id);
  const done = await changeImport(store, park, id, () => ({ state: 'imported', change, file: null, problem: null }));
  await removeUpload(dataFolder, before?.file?.path);
  const number = change === null ? null : ((await store.park(park).changes.get(change))?.number ?? null);
  const { rows = 0, added = 0, changed = 0, leftOut = 0 } = done?.counts ?? {};
  await chainedLog({ ...context, server: context.id }).note(await callerOf(context), {
    park,
    action: 'import.done',
    subject: `records/imports/${id}`,
    details: { change: number, rows, added, changed, leftOut },
  });
  return { import: id, change: number, counts: done?.counts ?? null };
}

/** Removes what was written and never became visible. */
async function abandon({ store, park, request }: AbandonedJob): Promise<void> {
  const { import: id, batch } = importRequestOf(request);
  const isDone = batch !== undefined && (await store.park(park).changes.get(batch)) !== undefined;
  if (batch !== undefined && !isDone) await store.park(park).recordRevisions.discard(batch);
  await changeImport(store, park, id, ({ state, preview }) => {
    if (state !== 'importing') return undefined;
    return isDone ? { state: 'imported', change: batch } : { state: preview ? 'previewed' : 'uploaded' };
  });
}
