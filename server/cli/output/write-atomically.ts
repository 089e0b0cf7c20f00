import { rmSync } from 'node:fs';
import { chmod, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

const unfinished = new Set<string>();
const signals = { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 } as const;

/** Lets `write` fill a temporary file beside the target, which becomes the target only when it is whole. */
export async function writeAtomically(path: string, write: (temporary: string) => Promise<void>): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const earlier = await stat(target).catch(() => undefined);
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  guard(temporary);
  try {
    await write(temporary);
    const file = await open(temporary, 'r+');
    await file.sync().finally(() => file.close());
    // A file that only some may read stays one.
    if (earlier) await chmod(temporary, earlier.mode);
    await rename(temporary, target);
  } finally {
    await rm(temporary, { force: true });
    release(temporary);
  }
}

function guard(temporary: string): void {
  unfinished.add(temporary);
  if (unfinished.size > 1) return;
  process.on('exit', removeUnfinished);
  for (const signal of Object.keys(signals)) process.on(signal, leave);
}

function release(temporary: string): void {
  unfinished.delete(temporary);
  if (unfinished.size > 0) return;
  process.off('exit', removeUnfinished);
  for (const signal of Object.keys(signals)) process.off(signal, leave);
}

function removeUnfinished(): void {
  for (const temporary of unfinished) rmSync(temporary, { force: true });
}

function leave(signal: keyof typeof signals): void {
  process.exit(128 + signals[signal]);
}
