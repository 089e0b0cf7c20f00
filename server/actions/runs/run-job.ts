import { compile, score } from '../../../rules/index.ts';
import { type Period, parsePeriod } from '../../../rules/period.ts';
import { industryField } from '../../../rules/records/industry-field.ts';
import { JobRefusal } from '../../jobs/job-refusal.ts';
import type { JobContext, JobKind } from '../../jobs/jobs.ts';
import type { Version } from '../../storage/documents/rule-sets.ts';
import type { FinishedRun } from '../../storage/documents/runs.ts';
import { DuplicateKey } from '../../storage/faults.ts';
import type { Store } from '../../storage/store.ts';
import { headOfChanges } from '../records/read-records-as-of.ts';
import { BreakdownCounter } from './breakdown-counter.ts';
import { sayOfRuns } from './messages.ts';
import { readColumns } from './read-columns.ts';
import { type RunRequest, runOf } from './run-request.ts';
import { summaryOf } from './run-summary.ts';
import { partsOf } from './statistics-parts.ts';
import { writeSheets } from './write-sheets.ts';

/** Scores a version on a period. Nothing of it can be read before all of it is stored. */
export const runJob: JobKind = {
  type: 'run',
  async run(context) {
    const { store, park } = context;
    const run = runOf(context.id);
    const request = await begin(context, run);
    if (request) {
      const finished = await scored(context, request);
      await finish(store, park, { id: run, ...finished });
    }
    return { run };
  },
  async abandon({ id, park, request, store }) {
    const { batch } = request as RunRequest;
    const finished = await store.park(park).runs.get(runOf(id));
    if (batch !== undefined && finished?.batch !== batch) await discard(store, park, batch);
  },
};

type Begun = RunRequest & { readonly asOf: number; readonly batch: string };

/** Fixes the records and a batch of its own for this attempt; what an earlier one wrote is removed. Undefined: all is done. */
async function begin({ store, park, request, newId, keep }: JobContext, run: string): Promise<Begun | undefined> {
  if (await store.park(park).runs.get(run)) return undefined;
  const asked = request as RunRequest;
  if (asked.batch !== undefined) await discard(store, park, asked.batch);
  const asOf = asked.asOf ?? (await headOfChanges(store, park));
  const begun = { ...asked, asOf, batch: newId() };
  await keep(begun);
  return begun;
}

async function scored(context: JobContext, request: Begun): Promise<FinishedRun> {
  const { store, park, by, signal, now, progress } = context;
  const { ruleSet, version: number, period: periodText, asOf, batch } = request;
  const startedAt = now().toISOString();
  const version = await versionOf(store, park, request);
  const program = compile(version.definition);
  const period = parsePeriod(periodText) as Period;
  const stored = await store.park(park).recordRevisions.count([{ field: 'period', is: periodText }]);
  const industry = industryField(version.definition);
  const { dataset, snapshotHash } = await readColumns({
    store,
    park,
    program,
    period,
    asOf,
    besides: industry === undefined ? [] : [industry],
    signal,
    onRecord: (done) => progress('reading', done, Math.max(stored, done)),
  });
  const { size } = dataset;
  if (size === 0) throw new JobRefusal('run.noRecords', sayOfRuns('run.noRecords', periodText));
  progress('scoring', 0, size);
  const result = score(program, dataset);
  for (const part of partsOf(result.statistics(), batch)) {
    signal.throwIfAborted();
    await store.park(park).statistics.append([part]);
  }
  const onSheet = (done: number) => progress('writing', done, size);
  const breakdown = new BreakdownCounter(program);
  const see = breakdown.add.bind(breakdown);
  const resultHash = await writeSheets(result, { store, park, batch, signal, see, onSheet });
  const summary = summaryOf(result);
  return {
    batch,
    ruleSet,
    version: number,
    definitionHash: version.hash,
    period: periodText,
    asOf,
    snapshotHash,
    resultHash,
    size,
    summary,
    breakdown: breakdown.result(summary),
    by,
    startedAt,
    finishedAt: now().toISOString(),
  };
}

/** The one write that makes the run and its sheets visible. Another attempt may have come first: its run is the same. */
async function finish(store: Store, park: string, run: FinishedRun & { readonly id: string }): Promise<void> {
  const written = await store.park(park).sheets.count([{ field: 'batch', is: run.batch }]);
  if (written !== run.size) throw new Error(`Of ${run.size} sheets ${written} are stored`);
  try {
    await store.park(park).runs.append(run);
  } catch (error) {
    if (!(error instanceof DuplicateKey)) throw error;
    await discard(store, park, run.batch);
  }
}

async function versionOf(store: Store, park: string, { ruleSet, version }: RunRequest): Promise<Version> {
  const found = await store.park(park).versions.get(`${ruleSet}.${version}`);
  if (!found) throw new JobRefusal('run.noVersion', sayOfRuns('run.noVersion', ruleSet, version));
  return found;
}

async function discard(store: Store, park: string, batch: string): Promise<void> {
  await store.park(park).sheets.discard(batch);
  await store.park(park).statistics.discard(batch);
}
