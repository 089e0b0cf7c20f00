import type { Deps } from '../../deps.ts';
import { canResume, isUnderWay } from '../../jobs/job-states.ts';
import type { Job } from '../../jobs/jobs.ts';
import type { ImpactRequest } from './impact-request.ts';

const mostLookedAt = 100;

/**
 * The job that was asked for the same before. Who asks twice follows one job; one that was cut off is taken up again,
 * so that nothing of it is left behind.
 */
export async function jobBefore({ store }: Deps, park: string, key: string): Promise<Job | undefined> {
  const jobs = await store.park(park).jobs.find({
    where: [
      { field: 'type', is: 'impact' },
      { field: 'state', in: ['queued', 'running', 'interrupted', 'failed'] },
    ],
    sort: [{ field: 'createdAt', descending: true }],
    limit: mostLookedAt,
  });
  const alike = jobs.filter(({ request }) => (request as ImpactRequest).key === key);
  return alike.find(isUnderWay) ?? alike.find(canResume);
}
