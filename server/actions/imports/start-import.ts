import type { ImportMode, Mapping } from '../../../schemas/api/imports.ts';
import type { Caller } from '../../access/caller.ts';
import type { Deps } from '../../deps.ts';
import { HttpProblem } from '../../http/problem.ts';
import { isUnderWay } from '../../jobs/job-states.ts';
import type { Job } from '../../jobs/jobs.ts';
import { changeImport, type StoredImport } from './change-import.ts';
import { sayOfImports } from './messages.ts';
import { findImport } from './read-import.ts';

export interface ImportStart {
  readonly mode: ImportMode;
  /** Left out: as it was last asked for or found. */
  readonly mapping?: Mapping;
}

/** Imports a file that has been uploaded. */
export async function startImport(
  deps: Deps,
  caller: Caller,
  { park, import: id }: { readonly park: string; readonly import: string },
  { mode, mapping }: ImportStart,
): Promise<Job> {
  const { store, jobs, audit } = deps;
  const one = await findImport(deps, park, id);
  await letGoOf(deps, one);
  const fact = { park, action: 'import.start', subject: `records/imports/${id}`, details: { mode } };
  return audit.around(caller, fact, async () => {
    const given = mapping ?? one.mapping;
    // Of two who start it at once, one finds it as it was.
    const taken = await store
      .park(park)
      .imports.replace(
        { ...(await findImport(deps, park, id)), state: 'importing', mode, mapping: given },
        one.revision,
      );
    if (!taken) throw underWay();
    const job = await jobs.start(park, 'import', { import: id }, caller);
    await changeImport(store, park, id, () => ({ job: job.id }));
    return { result: job };
  });
}

/** Throws 409 where the import has ended, or a job works on it. What cut-off work left behind is removed. */
export async function letGoOf({ jobs }: Deps, { state, job }: StoredImport): Promise<void> {
  if (state === 'imported' || state === 'discarded')
    throw new HttpProblem(409, 'import.ended', sayOfImports('import.ended'));
  const known = job === null ? undefined : await jobs.get(job);
  if (known && isUnderWay(known)) throw underWay();
  if (known?.state === 'interrupted') await jobs.cancel(known.id);
}

function underWay(): HttpProblem {
  return new HttpProblem(409, 'import.underWay', sayOfImports('import.underWay'));
}
