/** Calls once things are quiet, at the latest after the longest wait since the first request. */
export class Debounce {
  private readonly quiet: number;
  private readonly longest: number;
  private readonly call: () => void;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private since: number | undefined;

  constructor(quiet: number, longest: number, call: () => void) {
    this.quiet = quiet;
    this.longest = longest;
    this.call = call;
  }

  get isWaiting(): boolean {
    return this.timer !== undefined;
  }

  request(): void {
    const now = performance.now();
    this.since ??= now;
    clearTimeout(this.timer);
    this.timer = setTimeout(
      () => {
        this.cancel();
        this.call();
      },
      Math.max(0, Math.min(this.quiet, this.since + this.longest - now)),
    );
  }

  cancel(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.since = undefined;
  }
}
