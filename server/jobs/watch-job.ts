import { isUnderWay } from './job-states.ts';
import type { Job } from './jobs.ts';
import type { Wakers } from './wakers.ts';

/** A job of another server is looked at so often while someone watches it. */
const pollEvery = 1000;

/** The job now, and whenever it changes. Whoever takes slowly is told of the newest state only. */
export async function* watchJob(
  id: string,
  get: (id: string) => Promise<Job | undefined>,
  wakers: Wakers,
  signal: AbortSignal,
): AsyncGenerator<Job> {
  let told = '';
  while (!signal.aborted) {
    // Before the job is read, so that no change falls in between.
    const change = wakers.next(id, pollEvery, signal);
    const job = await get(id);
    if (!job) return;
    const state = JSON.stringify([job.state, job.progress, job.cancelAsked]);
    if (state !== told) yield job;
    told = state;
    if (!isUnderWay(job)) return;
    await change;
  }
}
