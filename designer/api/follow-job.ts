import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Job } from './answers.ts';
import { addressOf, request } from './request.ts';

/** What is told of a job that has not ended. */
interface JobProgress {
  readonly state: Job['state'];
  readonly phase: string | null;
  readonly done: number;
  readonly of: number | null;
  /** A second; null: not known yet. */
  readonly rate: number | null;
  readonly secondsLeft: number | null;
}

export interface FollowedJob {
  readonly progress: JobProgress | null;
  /** The job as it ended; null: it goes on. */
  readonly ended: Job | null;
}

const endStates: ReadonlySet<Job['state']> = new Set(['succeeded', 'failed', 'cancelled', 'interrupted']);
const millisecondsBetweenLooks = 3000;

export function hasEnded({ state }: Pick<Job, 'state'>): boolean {
  return endStates.has(state);
}

/** Tells a job's progress, and last the job as it ended. Returns what ends the telling. */
function followJob(id: string, tell: (followed: FollowedJob) => void): () => void {
  const source = new EventSource(addressOf(['jobs', id, 'events']));
  let stopped = false;
  let timer: number | undefined;
  const stop = () => {
    stopped = true;
    source.close();
    window.clearTimeout(timer);
  };
  const end = (job: Job) => {
    if (stopped) return;
    stop();
    tell({ progress: null, ended: job });
  };
  source.addEventListener('progress', (event) => tell({ progress: JSON.parse(event.data), ended: null }));
  source.addEventListener('end', (event) => end(JSON.parse(event.data)));
  // A proxy that holds events back, or a server that went: looking now and then does as well.
  const look = async () => {
    const job = await request<Job>(['jobs', id]).catch(() => undefined);
    if (stopped) return;
    if (job && hasEnded(job)) return end(job);
    if (job) tell({ progress: progressOf(job), ended: null });
    timer = window.setTimeout(look, millisecondsBetweenLooks);
  };
  source.addEventListener('error', () => {
    if (source.readyState === EventSource.CLOSED && !stopped) void look();
  });
  return stop;
}

function progressOf({ state, progress }: Job): JobProgress {
  const { phase, done, of } = progress ?? { phase: null, done: 0, of: null };
  return { state, phase, done, of, rate: null, secondsLeft: null };
}

const nothingYet: FollowedJob = { progress: null, ended: null };

/** A job as it goes on. When it ends, whatever was read under one of `touches` is read anew. */
export function useJob(id: string | undefined, touches: readonly (readonly unknown[])[] = []): FollowedJob {
  const [followed, setFollowed] = useState(nothingYet);
  const client = useQueryClient();
  const keys = JSON.stringify(touches);
  useEffect(() => {
    setFollowed(nothingYet);
    if (id === undefined) return;
    return followJob(id, (next) => {
      setFollowed(next);
      if (!next.ended) return;
      for (const queryKey of JSON.parse(keys) as unknown[][]) void client.invalidateQueries({ queryKey });
    });
  }, [id, client, keys]);
  return followed;
}
