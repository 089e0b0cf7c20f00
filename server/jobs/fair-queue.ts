import { parkOf } from './job-id.ts';

/** Jobs that wait for their turn: parks take turns, and each park's own jobs go in order. */
export class FairQueue {
  /** The park whose turn is next comes first. */
  private readonly waiting = new Map<string, string[]>();

  /** Nothing happens where the job is waiting already. */
  add(job: string): void {
    const jobs = this.waiting.get(parkOf(job));
    if (!jobs) this.waiting.set(parkOf(job), [job]);
    else if (!jobs.includes(job)) jobs.push(job);
  }

  take(): string | undefined {
    for (const [park, jobs] of this.waiting) {
      this.waiting.delete(park);
      const [first, ...others] = jobs;
      if (others.length > 0) this.waiting.set(park, others);
      return first;
    }
    return undefined;
  }
}
