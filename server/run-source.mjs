import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Imports a TypeScript file of this checkout as it stands now. It is bundled first, in a tenth of a second, so that
 * nothing has to be built by hand, nothing can be out of date, and the engine runs as fast as compiled code does.
 */
export async function importSource(path) {
  return import(pathToFileURL(await bundleSource(path)).href);
}

/** The path of a bundle that stays as long as this process does. */
export async function bundleSource(path) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [path],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: 'inline',
    tsconfigRaw: {},
    define: { CANOPY_ROOT: JSON.stringify(root) },
    logLevel: 'silent',
  });
  const [{ contents }] = outputFiles;
  const name = createHash('sha256').update(contents).digest('hex').slice(0, 16);
  try {
    return await placed(join(root, 'node_modules/.cache/canopy'), name, contents);
  } catch (error) {
    if (error?.syscall === undefined) throw error;
  }
  // Installed by someone else, or no space there: a folder of one's own, where packages are found through a link.
  const own = await mkdtemp(join(tmpdir(), 'canopy-'));
  process.on('exit', () => rmSync(own, { recursive: true, force: true }));
  await symlink(join(root, 'node_modules'), join(own, 'node_modules'));
  return placed(own, name, contents);
}

async function placed(folder, name, contents) {
  const bundle = join(folder, `${name}.mjs`);
  const unfinished = join(folder, `${name}.${process.pid}.tmp`);
  await mkdir(folder, { recursive: true });
  try {
    await writeFile(unfinished, contents);
    await rename(unfinished, bundle);
  } finally {
    await rm(unfinished, { force: true });
  }
  return bundle;
}
