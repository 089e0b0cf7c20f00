import type { Deps } from '../../deps.ts';
import type { StoredJob } from '../../storage/documents/jobs.ts';
import { jobAnswer } from './job-answer.ts';

export interface JobsWanted {
  readonly type?: StoredJob['type'];
  readonly state?: StoredJob['state'];
  readonly limit?: number;
  readonly after?: string;
}

/** A park's jobs, the newest first. */
export async function listJobs({ store }: Deps, park: string, { type, state, limit = 50, after }: JobsWanted) {
  const { documents, next } = await store.park(park).jobs.page({
    where: [
      ...(type === undefined ? [] : [{ field: 'type', is: type } as const]),
      ...(state === undefined ? [] : [{ field: 'state', is: state } as const]),
    ],
    sort: [{ field: 'createdAt', descending: true }],
    limit,
    ...(after === undefined ? {} : { after }),
  });
  return { items: documents.map(jobAnswer), next };
}
