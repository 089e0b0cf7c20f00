import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Job, TrialResult, TrialWish } from '../../api/answers.ts';
import { useJob } from '../../api/follow-job.ts';
import { request } from '../../api/request.ts';

/** Starts a trial, and gives its figures when they are there. What is asked for anew takes the place of what was. */
export function useTrial(park: string) {
  const [job, setJob] = useState<string>();
  const start = useMutation({
    mutationFn: (body: TrialWish) => request<Job>(['parks', park, 'trials'], { method: 'POST', body }),
    onSuccess: ({ id }) => setJob(id),
  });
  const { progress, ended } = useJob(job);
  const result = ended?.state === 'succeeded' ? resultOf(ended) : undefined;
  return {
    start: start.mutate,
    /** What was asked for last, and the job that works on it. */
    tried: start.variables,
    job,
    error: start.error,
    problem: ended && ended.state !== 'succeeded' ? (ended.problem?.message ?? null) : undefined,
    isRunning: start.isPending || (job !== undefined && !ended),
    progress,
    result,
  };
}

/** A trial's job has such a result: the server makes it. */
function resultOf({ result }: Job): TrialResult {
  return result as TrialResult;
}
