import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openSqlite } from '../../../../server/storage/sqlite/sqlite-store.ts';
import type { Store } from '../../../../server/storage/store.ts';

/** Where a store may be made; removed with its folder after the test. */
export async function newFile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'canopy-sqlite-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return join(folder, 'canopy.sqlite');
}

export function openFile(file: string, alone = false): Store {
  const store = openSqlite({ file, alone });
  onTestFinished(() => store.close());
  return store;
}
