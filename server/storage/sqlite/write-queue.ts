import type { Waiting } from './group-commit.ts';

/** Who waits to be written: all that is small goes first, large ones take turns by whose they are. */
export class WriteQueue {
  private small: Waiting[] = [];
  private readonly large = new Map<unknown, Waiting[]>();

  add(waiting: Waiting, large: boolean, client: unknown): void {
    if (!large) this.small.push(waiting);
    else {
      const own = this.large.get(client);
      if (own) own.push(waiting);
      else this.large.set(client, [waiting]);
    }
  }

  /** What is written next, together: never more than one that is large. */
  take(): readonly Waiting[] {
    const group = this.small;
    this.small = [];
    for (const [client, own] of this.large) {
      const next = own.shift();
      this.large.delete(client);
      if (next) group.push(next);
      if (own.length > 0) this.large.set(client, own);
      break;
    }
    return group;
  }

  get empty(): boolean {
    return this.small.length === 0 && this.large.size === 0;
  }
}
