import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { access, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../root.ts';
import { buildDesigner } from './build-designer.ts';
import { sourcesHash } from './sources-hash.ts';

/** The folder of the designer as its sources stand now. Built, in a few seconds, only where it is not there yet. */
export async function prepareDesigner(beforeBuild: () => void = () => {}): Promise<string> {
  const parent = join(root, 'node_modules/.cache/canopy/designer');
  const folder = join(parent, await sourcesHash());
  if (await isThere(folder)) return folder;
  beforeBuild();
  const unfinished = `${folder}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    await mkdir(unfinished, { recursive: true });
  } catch (error) {
    if (!(error instanceof Error) || !('syscall' in error)) throw error;
    return builtForThisProcess();
  }
  try {
    await buildDesigner(unfinished);
    await rename(unfinished, folder);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    // Another process has been quicker, with the same files.
    if (!(await isThere(folder))) throw error;
  }
  return folder;
}

/** Installed by someone else: a folder of one's own. */
async function builtForThisProcess(): Promise<string> {
  const own = await mkdtemp(join(tmpdir(), 'canopy-designer-'));
  process.on('exit', () => rmSync(own, { recursive: true, force: true }));
  await buildDesigner(own);
  return own;
}

function isThere(folder: string): Promise<boolean> {
  return access(folder).then(
    () => true,
    () => false,
  );
}
