import { allCollections } from '../collections.ts';
import { StorageUnavailable } from '../faults.ts';
import type { CollectionSpec } from '../port.ts';
import { collectionsBy, type SharedStore, type Store } from '../store.ts';
import { Access } from './access.ts';
import { type Connection, connect, type Lines, modelOf, onGivenUp } from './driver.ts';
import { mongoMaintenance } from './maintenance.ts';
import { mongoCollection } from './mongo-collection.ts';

/** Brings the indexes to the collections as they are declared now. */
export async function openMongo(uri: string): Promise<Store> {
  const connection = await connect(uri);
  const access = new Access();
  const store = storeOn(uri, connection, access);
  try {
    const indexed = allCollections.filter(({ indexes }) => indexes.length > 0);
    for (const { name } of indexed) await access.use(name, () => connection.model(name).createIndexes());
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** The same store in another thread of the process. */
export async function openSharedMongo({ uri }: Extract<SharedStore, { kind: 'mongo' }>): Promise<Store> {
  return storeOn(uri, await connect(uri), new Access());
}

function storeOn(uri: string, connection: Connection, access: Access): Store {
  onGivenUp(connection, () => access.giveUpWrites());
  const models = new Map(allCollections.map((spec) => [spec.name, modelOf(connection, spec)]));
  const linesOf = ({ name }: CollectionSpec): Lines => {
    const lines = models.get(name);
    if (!lines) throw new RangeError(`There is no collection "${name}"`);
    return lines;
  };
  const { platform, park } = collectionsBy((spec, scope) => mongoCollection(access, linesOf(spec), spec, scope));
  let closing: Promise<void> | undefined;
  const close = async () => {
    await access.close();
    await connection.destroy();
  };
  return {
    platform,
    park,
    maintenance: mongoMaintenance(access, linesOf),
    ping: async () => {
      await access.use('', async () => connection.db?.admin().ping());
    },
    share: () => {
      if (closing) throw new StorageUnavailable('The store is closed');
      return { kind: 'mongo', uri };
    },
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}
