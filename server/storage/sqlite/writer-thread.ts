import { type MessagePort, parentPort } from 'node:worker_threads';
import { connectToWrite } from './driver.ts';
import { GroupCommit } from './group-commit.ts';
import { WriteQueue } from './write-queue.ts';
import type { Answer, Ask, Connect } from './writes.ts';

export interface WriterThreadData {
  readonly file: string;
}

/** So long a write waits for those that are to follow it. */
const patience = 100;

/** What a thread of the role `sqliteWriter` does: all writes of this process to one file. */
export async function sqliteWriter({ file }: WriterThreadData): Promise<void> {
  const commits = new GroupCommit(connectToWrite(file));
  const queue = new WriteQueue();
  let planned = false;
  let overdue: NodeJS.Timeout | undefined;

  const commitOverdue = () => {
    overdue = undefined;
    commits.commit();
  };
  const plan = () => {
    if (planned || queue.empty) return;
    planned = true;
    // Whatever has arrived by then is committed together.
    setImmediate(() => {
      planned = false;
      if (commits.take(queue.take())) {
        clearTimeout(overdue);
        overdue = undefined;
      } else overdue ??= setTimeout(commitOverdue, patience);
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
