import type { Deps } from '../../deps.ts';
import { say } from '../../http/messages/say.ts';
import { HttpProblem } from '../../http/problem.ts';
import type { Job } from '../../jobs/jobs.ts';

export async function readJob({ jobs }: Deps, id: string): Promise<Job> {
  const job = await jobs.get(id);
  if (!job) throw new HttpProblem(404, 'job.unknown', say('found.nothing', 'job'));
  return job;
}
