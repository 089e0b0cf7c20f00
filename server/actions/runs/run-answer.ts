import type { Job } from '../../jobs/jobs.ts';
import type { FinishedRun, StoredVerification } from '../../storage/documents/runs.ts';
import type { Stored } from '../../storage/port.ts';
import type { Store } from '../../storage/store.ts';
import { jobOf, type RunRequest, runOf } from './run-request.ts';
import type { RunVerification } from './run-verification.ts';

/** A finished run as it is told, with its latest verification. */
export async function runAnswer(store: Store, park: string, run: Stored<FinishedRun>) {
  const { id, ruleSet, version, period, by, startedAt, ...stored } = run;
  const { batch: _batch, revision: _revision, breakdown: _breakdown, ...result } = stored;
  const [verification] = await store.park(park).verifications.find({
    where: [{ field: 'run', is: id }],
    sort: [{ field: 'at', descending: true }],
    limit: 1,
  });
  return {
    ...{ id, job: jobOf(park, id), state: 'succeeded' as const, ruleSet, version, period, by, startedAt },
    result: { ...result, verification: verification ? told(verification) : null },
  };
}

function told({ id, at, report }: Stored<StoredVerification>) {
  return { id, at, agrees: (report as RunVerification).agrees };
}

/** A run that has not finished, or never will. */
export function unfinishedRunAnswer({ id, state, request, by, startedAt }: Job) {
  const { ruleSet, version, period } = request as RunRequest;
  return { id: runOf(id), job: id, state, ruleSet, version, period, by, startedAt, result: null };
}
