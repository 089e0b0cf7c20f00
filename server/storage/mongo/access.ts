import { StorageUnavailable } from '../faults.ts';
import { told } from './told.ts';

/** Every use of the connection goes through here: faults are told in the port's words, and closing waits for what runs. */
export class Access {
  private readonly running = new Set<Promise<unknown>>();
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

  async close(): Promise<void> {
    this.closed = true;
    await Promise.allSettled(this.running);
  }
}
