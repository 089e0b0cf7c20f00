/** Those who wait until something happens to a job. */
export class Wakers {
  private readonly waiting = new Map<string, Set<() => void>>();

  wake(job: string): void {
    for (const waken of this.waiting.get(job) ?? []) waken();
  }

  /** Resolves at the next wake, when the time is up, or when the signal aborts. */
  next(job: string, milliseconds: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const waiting = this.waiting.get(job) ?? new Set();
      this.waiting.set(job, waiting);
      const waken = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', waken);
        waiting.delete(waken);
        if (waiting.size === 0 && this.waiting.get(job) === waiting) this.waiting.delete(job);
        resolve();
      };
      const timer = setTimeout(waken, milliseconds);
      signal.addEventListener('abort', waken);
      waiting.add(waken);
      if (signal.aborted) waken();
    });
  }
}
