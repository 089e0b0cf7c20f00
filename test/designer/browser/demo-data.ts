import { createHash, randomBytes } from 'node:crypto';
import { access, cp, mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { openDemoPark } from '../../../server/demo/demo-park.ts';
import { startServer } from '../../../server/main.ts';
import { root } from '../../../server/root.ts';
import { usualSettings } from '../../../server/settings.ts';

const sources = ['server', 'rules', 'schemas'];
const mostSeconds = 110;

/** A copy of the demo park's store, which is made once from the sources as they stand. */
export async function demoData(): Promise<string> {
  const cache = join(root, 'node_modules/.cache/canopy/demo-park');
  const kept = join(cache, await sourcesHash());
  if (!(await isThere(kept))) await madeByOne(kept);
  const copy = await mkdtemp(join(tmpdir(), 'canopy-browser-'));
  await cp(kept, copy, { recursive: true });
  return copy;
}

/** Of several that want it one makes it, and the others wait; whoever waited for long makes it, too. */
async function madeByOne(kept: string): Promise<void> {
  await mkdir(dirname(kept), { recursive: true });
  const isFirst = await mkdir(`${kept}.making`).then(
    () => true,
    () => false,
  );
  for (let second = 0; !isFirst && second < mostSeconds; second++) {
    if (await isThere(kept)) return;
    await delay(1000);
  }
  const unfinished = `${kept}.${randomBytes(4).toString('hex')}.tmp`;
  await mkdir(unfinished);
  try {
    await fill(unfinished);
    await rename(unfinished, kept);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    // Another process may have been quicker, with the same park.
    if (!(await isThere(kept))) throw error;
  } finally {
    await rm(`${kept}.making`, { recursive: true, force: true });
  }
}

async function fill(dataFolder: string): Promise<void> {
  const settings = { ...usualSettings, port: 0, dataFolder, serverId: 'demo', loopback: true, demo: true };
  const { deps, close } = await startServer(
    { ...settings, logLevel: 'silent' },
    { beforeListening: async (made, begin) => void (await openDemoPark(made, begin)) },
  );
  const isFilled = async () =>
    JSON.stringify((await deps.store.platform.properties.get('demo'))?.value) === '{"filled":true}';
  for (let second = 0; second < mostSeconds && !(await isFilled()); second++) await delay(1000);
  const isDone = await isFilled();
  await close();
  // Half a park would be kept for all later tests.
  if (!isDone) throw new Error(`The demo park was not filled in ${mostSeconds} seconds`);
}

async function sourcesHash(): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of sources)
    for (const entry of (await readdir(join(root, folder), { recursive: true })).sort()) {
      if (!/\.(ts|json)$/.test(entry)) continue;
      hash.update(`${entry}\n`).update(await readFile(join(root, folder, entry)));
    }
  return hash.digest('hex').slice(0, 16);
}

function isThere(folder: string): Promise<boolean> {
  return access(folder).then(
    () => true,
    () => false,
  );
}
