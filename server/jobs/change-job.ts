import type { StoredJob } from '../storage/documents/jobs.ts';
import type { Store } from '../storage/store.ts';
import { parkOf } from './job-id.ts';
import type { Job } from './jobs.ts';

/** Changes a stored job, again if another came in between. Undefined: there is none, or `change` left it as it is. */
export async function changeJob(
  store: Store,
  id: string,
  change: (job: Job) => Partial<StoredJob> | undefined,
): Promise<Job | undefined> {
  const { jobs } = store.park(parkOf(id));
  for (;;) {
    const job = await jobs.get(id);
    const changed = job && change(job);
    if (!job || !changed) return undefined;
    const stored = await jobs.replace({ ...job, ...changed }, job.revision);
    if (stored) return stored;
  }
}
