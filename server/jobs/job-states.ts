import type { StoredJob } from '../storage/documents/jobs.ts';
import type { Ending } from './thread-messages.ts';

export function newJob(type: StoredJob['type'], request: unknown, by: string, createdAt: string): StoredJob {
  return {
    type,
    state: 'queued',
    by,
    createdAt,
    startedAt: null,
    endedAt: null,
    server: null,
    aliveUntil: null,
    cancelAsked: false,
    progress: null,
    request,
    result: null,
    problem: null,
  };
}

/** Whether it waits or works; what was interrupted does not go on by itself. */
export function isUnderWay({ state }: Pick<StoredJob, 'state'>): boolean {
  return state === 'queued' || state === 'running';
}

/** What was cut off can go on; what was refused would be refused again. */
export function canResume({ state, problem }: Pick<StoredJob, 'state' | 'problem'>): boolean {
  return state === 'interrupted' || (state === 'failed' && problem?.code.startsWith('job.') === true);
}

export function endOf(ending: Ending | 'cancelled', at: Date): Partial<StoredJob> {
  const endedAt = at.toISOString();
  if (ending === 'cancelled') return { state: 'cancelled', endedAt };
  if (ending.kind === 'done') return { state: 'succeeded', result: ending.result ?? null, endedAt };
  if (ending.kind === 'stopped') return { state: 'interrupted' };
  return { state: 'failed', problem: ending.problem, endedAt };
}
