import type { Deps } from '../../deps.ts';
import type { ServerEvent } from '../../http/event-stream.ts';
import { isUnderWay } from '../../jobs/job-states.ts';
import { paceOf } from '../../jobs/pace.ts';
import { jobAnswer } from './job-answer.ts';

/** The id of the last event: who has it knows all. */
export const endEvent = 'end';

/** A job's progress from now on, with its pace, and last the job as it ended. */
export async function* jobEvents({ jobs, now }: Deps, id: string, signal: AbortSignal): AsyncGenerator<ServerEvent> {
  const pace = paceOf();
  for await (const job of jobs.watch(id, signal)) {
    const { state, progress } = job;
    if (isUnderWay(job)) {
      const { phase, done, of } = progress ?? { phase: null, done: 0, of: null };
      yield { event: 'progress', data: { state, phase, done, of, ...pace(progress, now().getTime()) } };
    } else yield { event: 'end', id: endEvent, data: jobAnswer(job) };
  }
}
