import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { root } from '../root.ts';
import { packFiles } from './pack-files.ts';

/** Why there is no designer, in the words of what builds it. */
export class DesignerNotBuilt extends Error {}

/** Builds the designer's files into a folder, each with its packed copies. */
export async function buildDesigner(folder: string): Promise<void> {
  const vite = join(dirname(createRequire(join(root, 'package.json')).resolve('vite/package.json')), 'bin/vite.js');
  // A process of its own: what it takes of memory and sets in the environment ends with it.
  const args = ['build', '--config', 'designer/vite.config.ts', '--configLoader', 'runner', '--outDir', folder];
  const child = spawn(process.execPath, [vite, ...args, '--logLevel', 'error'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const [told, [code]] = await Promise.all([text(child.stderr), once(child, 'close')]);
  if (code !== 0) throw new DesignerNotBuilt(told.trim());
  await packFiles(folder);
}
