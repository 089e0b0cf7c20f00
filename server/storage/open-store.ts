import { join } from 'node:path';
import { openSqlite } from './sqlite/sqlite-store.ts';
import type { Store } from './store.ts';

/** MongoDB where there is an address of one, else a file in the data folder. */
export async function openStore({
  dataFolder,
}: {
  readonly dataFolder: string;
  readonly mongoUri?: string;
}): Promise<Store> {
  return openSqlite(join(dataFolder, 'canopy.sqlite'));
}
