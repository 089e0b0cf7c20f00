import type { Job } from '../../jobs/jobs.ts';

/** A job as it is told; which server works on it is nobody's business. */
export function jobAnswer({ server: _server, aliveUntil: _aliveUntil, revision: _revision, ...told }: Job) {
  return told;
}
