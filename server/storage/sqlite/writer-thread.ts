import { type MessagePort, parentPort } from 'node:worker_threads';
import { connectToWrite } from './driver.ts';
import { GroupCommit } from './group-commit.ts';
import { WriteQueue } from './write-queue.ts';
import type { Answer, Ask, Connect } from './writes.ts';

export interface WriterThreadData {
  readonly file: string;
}

/** What a thread of the role `sqliteWriter` does: all writes of this process to one file. */
export async function sqliteWriter({ file }: WriterThreadData): Promise<void> {
  const commits = new GroupCommit(connectToWrite(file));
  const queue = new WriteQueue();
  let planned = false;

  const plan = () => {
    if (planned || queue.empty) return;
    planned = true;
    // Whatever has arrived by then is committed together.
    setImmediate(() => {
      planned = false;
      commits.commit(queue.take());
      plan();
    });
  };
  const serve = (port: MessagePort) => {
    port.on('message', ({ ticket, write, large }: Ask) => {
      const answer = (outcome: Answer['outcome']) => port.postMessage({ ticket, outcome } satisfies Answer);
      queue.add({ write, answer }, large, port);
      plan();
    });
  };
  parentPort?.on('message', ({ port }: Connect) => serve(port));
}
