import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../root.ts';

/** Everything that the designer's files come from; the packages by their locked versions. */
const sources = ['designer', 'rules', 'schemas', 'package-lock.json', 'server/designer'];

/** Another one whenever a built designer is no longer what the sources say. */
export async function sourcesHash(): Promise<string> {
  const hash = createHash('sha256');
  for (const path of await filesOf(sources)) {
    const content = createHash('sha256').update(await readFile(join(root, path)));
    hash.update(`${path}\0${content.digest('hex')}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}

async function filesOf(paths: readonly string[]): Promise<readonly string[]> {
  const files: string[] = [];
  for (const path of paths) {
    if (path.includes('.')) files.push(path);
    else
      for (const entry of await readdir(join(root, path), { recursive: true, withFileTypes: true }))
        if (entry.isFile()) files.push(join(entry.parentPath, entry.name).slice(root.length));
  }
  return files.sort();
}
