import type { MessagePort } from 'node:worker_threads';
import { DuplicateKey, StorageUnavailable } from '../faults.ts';
import { faultOf } from './driver.ts';
import type { Answer, Ask, Outcome, Write } from './writes.ts';

interface Pending {
  resolve(outcome: Outcome): void;
  reject(error: unknown): void;
}

const charactersOfSmall = 64 * 1024;

/** Hands writes to the writing thread, and tells how they ended. */
export class Writer {
  private readonly connect: () => Promise<MessagePort>;
  private readonly pending = new Map<number, Pending>();
  private port: MessagePort | undefined;
  private connecting: Promise<MessagePort> | undefined;
  private tickets = 0;
  private closed = false;

  /** `connect`: to the thread as it lives now. */
  constructor(connect: () => Promise<MessagePort>) {
    this.connect = connect;
  }

  /** How many documents were written; resolves once they have reached the disk. */
  async write(write: Write): Promise<number> {
    if (this.closed) throw new StorageUnavailable('The store is closed');
    this.tickets += 1;
    const ticket = this.tickets;
    const ended = new Promise<Outcome>((resolve, reject) => this.pending.set(ticket, { resolve, reject }));
    // It is waited for below, also where it is refused before.
    ended.catch(() => undefined);
    // At once, where it can: the thread writes while its caller makes what comes next.
    if (this.port) this.post(this.port, ticket, write);
    else await this.connectAndPost(ticket, write);
    const outcome = await ended;
    if ('changes' in outcome) return outcome.changes;
    const { kind, message } = outcome.fault;
    if (kind === 'duplicate') throw new DuplicateKey(write.collection, `the same ${message.replace(/^.*: /, '')}`);
    throw faultOf(kind, message) ?? new Error(message);
  }

  /** Waits for what was asked for. */
  async close(): Promise<void> {
    this.closed = true;
    while (this.pending.size > 0) await new Promise((resolve) => setTimeout(resolve, 5));
    this.port?.close();
  }

  private async connectAndPost(ticket: number, write: Write): Promise<void> {
    try {
      this.connecting ??= this.connected();
      const port = await this.connecting;
      // A thread that ended meanwhile has rejected this write already.
      if (this.pending.has(ticket)) this.post(port, ticket, write);
    } catch (error) {
      this.pending.get(ticket)?.reject(new StorageUnavailable('The writing thread did not start', { cause: error }));
      this.pending.delete(ticket);
    }
  }

  private post(port: MessagePort, ticket: number, write: Write): void {
    port.ref();
    port.postMessage({ ticket, write, large: isLarge(write) } satisfies Ask);
  }

  private async connected(): Promise<MessagePort> {
    try {
      const port = await this.connect();
      port.on('message', ({ ticket, outcome }: Answer) => {
        this.pending.get(ticket)?.resolve(outcome);
        this.pending.delete(ticket);
        // A program may end as soon as nothing is being written.
        if (this.pending.size === 0) port.unref();
      });
      port.on('close', () => this.lost());
      port.unref();
      this.port = port;
      return port;
    } finally {
      this.connecting = undefined;
    }
  }

  /** The thread has ended: nobody knows what became of these writes. The next one starts another. */
  private lost(): void {
    this.port = undefined;
    const lost = [...this.pending.values()];
    this.pending.clear();
    for (const { reject } of lost) reject(new StorageUnavailable('The writing thread has ended'));
  }
}

function isLarge(write: Write): boolean {
  if (write.kind === 'discard' || write.kind === 'clear') return true;
  if (write.kind !== 'insert') return false;
  return write.lines.reduce((sum, line) => sum + line[4].length, 0) > charactersOfSmall || write.lines.length > 50;
}
