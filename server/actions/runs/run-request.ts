import { parkOf } from '../../jobs/job-id.ts';

/** What a run's job is asked, and what it keeps so that it is the same when it is resumed. */
export interface RunRequest {
  readonly ruleSet: string;
  readonly version: number;
  readonly period: string;
  /** The last change of records that it sees; absent before it began. */
  readonly asOf?: number;
  /** Of the sheets that the attempt at hand writes. */
  readonly batch?: string;
}

/** A run's id is its job's without the park. */
export function runOf(job: string): string {
  return job.slice(parkOf(job).length + 1);
}

export function jobOf(park: string, run: string): string {
  return `${park}.${run}`;
}
