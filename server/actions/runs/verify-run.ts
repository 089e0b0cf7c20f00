import type { Caller } from '../../access/caller.ts';
import type { Deps } from '../../deps.ts';
import type { Job } from '../../jobs/jobs.ts';
import { finishedRun } from './finished-run.ts';

/** Starts a re-check of a finished run against its stored sheets. */
export async function verifyRun(deps: Deps, caller: Caller, park: string, id: string): Promise<Job> {
  await finishedRun(deps, park, id);
  const fact = { park, action: 'run.verify', subject: `runs/${id}` };
  return deps.audit.around(caller, fact, async () => ({
    result: await deps.jobs.start(park, 'verify', { run: id }, caller),
  }));
}

/** A run's verifications, the newest first. */
export async function listVerifications(
  deps: Deps,
  park: string,
  id: string,
  { limit = 20, after }: { readonly limit?: number; readonly after?: string },
) {
  await finishedRun(deps, park, id);
  const { documents, next } = await deps.store.park(park).verifications.page({
    where: [{ field: 'run', is: id }],
    sort: [{ field: 'at', descending: true }],
    limit,
    ...(after === undefined ? {} : { after }),
  });
  return { items: documents.map(({ revision: _revision, ...verification }) => verification), next };
}
