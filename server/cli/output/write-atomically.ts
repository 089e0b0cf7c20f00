import { rmSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

const unfinished = new Set<string>();
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const signalNumbers = { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 };

/** Lets `write` fill a temporary file beside the target, which becomes the target only when it is whole. */
export async function writeAtomically(path: string, write: (temporary: string) => Promise<void>): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  guard(temporary);
  try {
    await write(temporary);
    const file = await open(temporary, 'r+');
    await file.sync().finally(() => file.close());
    await rename(temporary, path);
  } finally {
    await rm(temporary, { force: true });
    release(temporary);
  }
}

function guard(temporary: string): void {
  unfinished.add(temporary);
  if (unfinished.size === 1) for (const signal of signals) process.on(signal, removeAndExit);
}

function release(temporary: string): void {
  unfinished.delete(temporary);
  if (unfinished.size === 0) for (const signal of signals) process.off(signal, removeAndExit);
}

function removeAndExit(signal: keyof typeof signalNumbers): void {
  for (const temporary of unfinished) rmSync(temporary, { force: true });
  process.exit(128 + signalNumbers[signal]);
}
