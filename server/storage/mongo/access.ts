import { StorageUnavailable } from '../faults.ts';
import { told } from './told.ts';

/** What the driver itself gives up has then failed, and what another server was sent is written. */
const mostMillisecondsToEnd = 2000;

/** Every use of the connection goes through here: faults are told in the port's words, and closing waits for what runs. */
export class Access {
  private readonly running = new Set<Promise<unknown>>();
  private readonly writing = new Set<AbortController>();
  private closed = false;

  async use<Result>(collection: string, work: () => Promise<Result>): Promise<Result> {
    if (this.closed) throw new StorageUnavailable('The store is closed');
    const running = work();
    this.running.add(running);
    try {
      return await running;
    } catch (error) {
      throw told(error, collection);
    } finally {
      this.running.delete(running);
    }
  }

  /** What may be large. */
  async write<Result>(
    collection: string,
    work: (options: { readonly signal: AbortSignal }) => Promise<Result>,
  ): Promise<Result> {
    const writing = new AbortController();
    this.writing.add(writing);
    try {
      return await this.use(collection, () => work({ signal: writing.signal }));
    } finally {
      this.writing.delete(writing);
    }
  }

  /** Of what a server that is given up does not take any more the driver would wait for ever until it is sent. */
  giveUpWrites(): void {
    const begun = [...this.writing];
    const reason = new StorageUnavailable('MongoDB takes nothing any more');
    setTimeout(() => {
      for (const one of begun) one.abort(reason);
    }, mostMillisecondsToEnd);
  }

  async close(): Promise<void> {
    this.closed = true;
    await Promise.allSettled(this.running);
  }
}
