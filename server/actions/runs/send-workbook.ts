import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { movedWith, type Store } from '../../storage/store.ts';
import { startThread } from '../../threads/start-thread.ts';
import type { WorkbookOrder, WorkbookSource } from './workbook-thread.ts';

const resourceLimits = { maxOldGenerationSizeMb: 3072 };
let last: Promise<void> = Promise.resolve();

/** Has a workbook written by a thread of its own, and sends it. One at a time: each takes much memory. */
export async function sendWorkbook(
  store: Store,
  order: WorkbookSource,
  to: Writable,
  signal: AbortSignal,
): Promise<void> {
  const before = last;
  let done = () => {};
  last = new Promise((resolve) => {
    done = resolve;
  });
  const folder = await mkdtemp(join(tmpdir(), 'canopy-workbook-'));
  try {
    await before;
    signal.throwIfAborted();
    const path = join(folder, 'workbook.xlsx');
    await write({ ...order, path, shared: store.share() }, signal);
    done();
    await pipeline(createReadStream(path), to, { signal });
  } finally {
    done();
    await rm(folder, { recursive: true, force: true });
  }
}

async function write(order: WorkbookOrder, signal: AbortSignal): Promise<void> {
  const transfer = movedWith(order.shared);
  const thread = await startThread('workbook', order, { transfer, resourceLimits });
  const stop = () => void thread.terminate();
  signal.addEventListener('abort', stop);
  try {
    // Rejects with the thread's own error.
    const [code] = await once(thread, 'exit');
    signal.throwIfAborted();
    if (code !== 0) throw new Error(`The thread that writes a workbook ended with ${code}`);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
