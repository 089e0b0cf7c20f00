import { join } from 'node:path';
import { openMongo, openSharedMongo } from './mongo/mongo-store.ts';
import { openSharedSqlite, openSqlite } from './sqlite/sqlite-store.ts';
import type { SharedStore, Store } from './store.ts';

/** MongoDB where there is an address of one, else a file in the data folder. */
export async function openStore({
  dataFolder,
  mongoUri,
  server = false,
}: {
  readonly dataFolder: string;
  readonly mongoUri?: string;
  /** A server has a file for itself; commands may open it beside one. */
  readonly server?: boolean;
}): Promise<Store> {
  if (mongoUri !== undefined) return openMongo(mongoUri);
  return openSqlite({ file: join(dataFolder, 'canopy.sqlite'), alone: server });
}

/** The store of the thread that started this one. */
export async function openShared(shared: SharedStore): Promise<Store> {
  if (shared.kind === 'mongo') return openSharedMongo(shared);
  return openSharedSqlite(shared);
}
