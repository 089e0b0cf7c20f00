import { MessageChannel, type MessagePort, type Worker } from 'node:worker_threads';
import { startThread } from '../../threads/start-thread.ts';
import type { WriterThreadData } from './writer-thread.ts';
import type { Connect } from './writes.ts';

/** Starts the writing thread when it is first needed, and again if it ends. */
export class WriterHost {
  private readonly file: string;
  private worker: Promise<Worker> | undefined;
  private closed = false;

  constructor(file: string) {
    this.file = file;
  }

  /** A port to the thread. It closes when the thread ends. */
  async connect(): Promise<MessagePort> {
    const { port1, port2 } = new MessageChannel();
    await this.attach(port1);
    return port2;
  }

  /** At once, for another thread of this process. */
  share(): MessagePort {
    const { port1, port2 } = new MessageChannel();
    this.attach(port1).catch(() => port1.close());
    return port2;
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.endThread();
  }

  /** Whatever it does just now. It starts again when it is needed. */
  async endThread(): Promise<void> {
    const worker = await this.worker?.catch(() => undefined);
    await worker?.terminate();
  }

  private async attach(port: MessagePort): Promise<void> {
    if (this.closed) throw new Error('The store is closed');
    this.worker ??= this.start();
    const worker = await this.worker;
    // The thread has it from now on: it closes with the thread, by itself.
    worker.postMessage({ port } satisfies Connect, [port]);
  }

  private async start(): Promise<Worker> {
    try {
      const worker = await startThread('sqliteWriter', { file: this.file } satisfies WriterThreadData);
      worker.once('error', (error) => console.error('The writing thread has ended', error));
      worker.once('exit', () => {
        this.worker = undefined;
      });
      worker.unref();
      return worker;
    } catch (error) {
      this.worker = undefined;
      throw error;
    }
  }
}
