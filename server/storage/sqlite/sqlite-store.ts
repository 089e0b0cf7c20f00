import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { StorageUnavailable, StoreInUse } from '../faults.ts';
import { collectionsBy, type SharedStore, type Store } from '../store.ts';
import { lockOf } from './driver.ts';
import { prepareFile } from './layout.ts';
import { sqliteMaintenance } from './maintenance.ts';
import { Reader } from './reader.ts';
import { sqliteCollection } from './sqlite-collection.ts';
import { Writer } from './writer.ts';
import { WriterHost } from './writer-host.ts';

export interface SqliteOptions {
  readonly file: string;
  /** Refuses a file that another server has, and keeps it until this process ends or closes the store. */
  readonly alone: boolean;
}

/** Makes the file where there is none. Commands may open it while a server works on it. */
export function openSqlite({ file, alone }: SqliteOptions): Store {
  mkdirSync(dirname(file), { recursive: true });
  const lock = alone ? lockOf(`${file}.lock`) : undefined;
  if (alone && !lock) throw new StoreInUse(`${file} is in use by another server`);
  try {
    prepareFile(file);
    const host = new WriterHost(file);
    return storeOn({
      file,
      reader: new Reader(file),
      writer: new Writer(() => host.connect()),
      share: () => ({ kind: 'sqlite', file, port: host.share() }),
      closed: async () => {
        await host.close();
        lock?.close();
      },
    });
  } catch (error) {
    lock?.close();
    throw error;
  }
}

/** The same store in another thread of the process: it reads by itself, and writes through the same writing thread. */
export function openSharedSqlite({ file, port }: Extract<SharedStore, { kind: 'sqlite' }>): Store {
  let unused: typeof port | undefined = port;
  return storeOn({
    file,
    reader: new Reader(file),
    writer: new Writer(async () => {
      if (!unused) throw new Error('The port of a shared store does not come back');
      const first = unused;
      unused = undefined;
      return first;
    }),
    share: () => {
      throw new Error('Only the store that was opened first is shared');
    },
    closed: async () => unused?.close(),
  });
}

interface Parts {
  readonly file: string;
  readonly reader: Reader;
  readonly writer: Writer;
  share(): SharedStore;
  closed(): Promise<void>;
}

function storeOn({ file, reader, writer, share, closed }: Parts): Store {
  const { platform, park } = collectionsBy((spec, scope) => sqliteCollection(reader, writer, spec, scope));
  let closing: Promise<void> | undefined;
  const close = async () => {
    await writer.close();
    reader.close();
    await closed();
  };
  return {
    platform,
    park,
    maintenance: sqliteMaintenance(reader, writer, () => new Reader(file)),
    ping: async () => {
      reader.first({ text: 'SELECT 1', params: [] });
    },
    share: () => {
      if (closing) throw new StorageUnavailable('The store is closed');
      return share();
    },
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}
