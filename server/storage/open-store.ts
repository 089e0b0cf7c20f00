import { join } from 'node:path';
import { openSharedSqlite, openSqlite } from './sqlite/sqlite-store.ts';
import type { SharedStore, Store } from './store.ts';

/** Loaded where it is used only: that takes longer than all else of a thread's start. */
const mongo = () => import('./mongo/mongo-store.ts');

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
  if (mongoUri !== undefined) return (await mongo()).openMongo(mongoUri);
  return openSqlite({ file: join(dataFolder, 'canopy.sqlite'), alone: server });
}

/** The store of the thread that started this one. */
export async function openShared(shared: SharedStore): Promise<Store> {
  if (shared.kind === 'mongo') return (await mongo()).openSharedMongo(shared);
  return openSharedSqlite(shared);
}
