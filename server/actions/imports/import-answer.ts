import type { ImportAnswer } from '../../../schemas/api/imports.ts';
import type { Deps } from '../../deps.ts';
import type { StoredImport } from './change-import.ts';

/** An import as it is told. One whose job has failed by a fault of the program is `failed`. */
export async function importAnswer({ store, jobs }: Deps, park: string, one: StoredImport): Promise<ImportAnswer> {
  const { file: _file, revision: _revision, ...told } = one;
  const change = one.change === null ? undefined : await store.park(park).changes.get(one.change);
  const job = one.state === 'importing' && one.job !== null ? await jobs.get(one.job) : undefined;
  const problem = job?.state === 'failed' ? job.problem : one.problem;
  return {
    ...told,
    state: job?.state === 'failed' ? 'failed' : one.state,
    problem: problem && { code: problem.code, message: problem.message },
    change: change?.number ?? null,
  };
}
