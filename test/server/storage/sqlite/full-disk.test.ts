import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';

const script = fileURLToPath(new URL('store-process.mjs', import.meta.url));
/** In namespaces of its own anyone may mount: the small disk goes with the process. */
const ownMounts = ['-rm', 'sh', '-c'];
const canMount = spawnSync('unshare', [...ownMounts, 'mount -t tmpfs none /mnt']).status === 0;

interface Told {
  readonly written: number;
  readonly refused: string;
  readonly acknowledged: number;
  readonly faults: readonly string[];
  readonly there: { readonly sheets: number; readonly drafts: number };
}

async function onSmallDisk(task: string): Promise<unknown> {
  const folder = await mkdtemp(join(tmpdir(), 'canopy-full-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const mounted = `mount -t tmpfs -o size=8m none ${folder} && exec "$0" ${script} ${task} ${folder}/canopy.sqlite`;
  const child = spawn('unshare', [...ownMounts, mounted, process.execPath], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [told] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) => Promise.reject(new Error(`The process ended with ${code}`))),
  ])) as [unknown];
  return told;
}

test.skipIf(!canMount)(
  'a full disk: StorageFull, nothing is acknowledged that is not there, and what is there is read',
  async () => {
    const told = (await onSmallDisk('fill')) as Told;
    expect(told.refused).toBe('StorageFull');
    expect(told.written).toBeGreaterThan(0);
    expect(told.there).toEqual({ sheets: told.written, drafts: told.acknowledged });
    expect(told.faults.length).toBeGreaterThan(0);
    expect(new Set(told.faults)).toEqual(new Set(['StorageFull']));
  },
);

test.skipIf(!canMount)('once there is space again the same store writes again', async () => {
  expect(await onSmallDisk('fillAndFree')).toEqual({ refused: 'StorageFull', after: 'written', sheets: true });
});
