import { DuplicateKey, StorageUnavailable } from '../storage/faults.ts';
import type { Store } from '../storage/store.ts';
import { entryHash } from './entry-hash.ts';
import type { PendingEntry } from './pending-entry.ts';
import { advanceHead, beginHead, emptyHead, type Head, holdsRecordedHead } from './recorded-head.ts';
import { auditOf } from './scopes.ts';

interface Waiting {
  readonly entry: PendingEntry;
  resolve(): void;
  reject(error: unknown): void;
}

/** So many at most are appended before the recorded end of the chain follows. */
const mostTogether = 64;

/** The chain of one park, or of the platform, as this process appends to it: one entry after another, in order. */
export class Chain {
  private readonly store: Store;
  private readonly scope: string;
  private readonly now: () => Date;
  private readonly waiting: Waiting[] = [];
  private working = false;
  /** Undefined: it has to be read. */
  private head: Head | undefined;
  /** Broken, it is appended to all the same, but its recorded end stays where it shows the break. */
  private broken = false;

  constructor(store: Store, scope: string, now: () => Date) {
    this.store = store;
    this.scope = scope;
    this.now = now;
  }

  /** Resolves once it is stored. An entry whose id is in the chain already is not appended again. */
  append(entry: PendingEntry): Promise<void> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ entry, resolve, reject });
      if (!this.working) void this.work();
    });
  }

  private async work(): Promise<void> {
    this.working = true;
    while (this.waiting.length > 0) await this.appendTogether(this.waiting.splice(0, mostTogether));
    this.working = false;
  }

  private async appendTogether(waiting: readonly Waiting[]): Promise<void> {
    const appended: Waiting[] = [];
    let away: StorageUnavailable | undefined;
    for (const one of waiting)
      try {
        // What stands behind does not wait in its turn for a store that is away.
        if (away) throw away;
        await this.appendOne(one.entry);
        appended.push(one);
      } catch (error) {
        this.head = undefined;
        if (error instanceof StorageUnavailable) away = error;
        one.reject(error);
      }
    // They are in the chain: an end that could not follow lags behind, as after a crash.
    if (this.head && !this.broken) await advanceHead(this.store, this.scope, this.head).catch(() => undefined);
    for (const { resolve } of appended) resolve();
  }

  private async appendOne(pending: PendingEntry): Promise<void> {
    const audit = auditOf(this.store, this.scope);
    for (;;) {
      this.head ??= await this.readHead();
      const { number, hash: previousHash } = this.head;
      const entry = { ...pending, number: number + 1, at: this.now().toISOString(), previousHash };
      const hash = entryHash(entry);
      try {
        await audit.append({ ...entry, hash });
        this.head = { number: entry.number, hash };
        return;
      } catch (error) {
        if (!(error instanceof DuplicateKey)) throw error;
        // Another server was first; or this very entry is there, of which we were not told.
        this.head = undefined;
        if (await audit.get(pending.id)) return;
      }
    }
  }

  private async readHead(): Promise<Head> {
    await beginHead(this.store, this.scope);
    this.broken = !(await holdsRecordedHead(this.store, this.scope));
    const [last] = await auditOf(this.store, this.scope).find({
      sort: [{ field: 'number', descending: true }],
      limit: 1,
      only: ['number', 'hash'],
    });
    return last ? { number: last.number, hash: last.hash } : emptyHead;
  }
}
