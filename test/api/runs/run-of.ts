import { expect } from 'vitest';
import { finishedRun } from '../../../server/actions/runs/finished-run.ts';
import { runOf } from '../../../server/actions/runs/run-request.ts';
import { startRun } from '../../../server/actions/runs/start-run.ts';
import type { Deps } from '../../../server/deps.ts';
import type { Job } from '../../../server/jobs/jobs.ts';
import type { FinishedRun } from '../../../server/storage/documents/runs.ts';
import type { Stored } from '../../../server/storage/port.ts';
import { callerOf, order } from './run-order.ts';

export async function endOf({ jobs }: Deps, id: string): Promise<Job> {
  let last: Job | undefined;
  for await (const job of jobs.watch(id, new AbortController().signal)) last = job;
  return last as Job;
}

/** Scores, and gives the finished run. */
export async function scored(deps: Deps, park: string, asked = order): Promise<Stored<FinishedRun>> {
  const job = await startRun(deps, callerOf(park), park, asked);
  expect(await endOf(deps, job.id)).toMatchObject({ state: 'succeeded', problem: null });
  return finishedRun(deps, park, runOf(job.id));
}
