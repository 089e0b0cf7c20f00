import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../../server/storage/open-store.ts';
import { storageContract } from './storage-contract.ts';

storageContract('SQLite', async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'canopy-'));
  const opened = [await openStore({ dataFolder })];
  const [store] = opened;
  if (!store) throw new Error('Nothing was opened');
  return {
    store,
    async reopen() {
      const again = await openStore({ dataFolder });
      opened.push(again);
      return again;
    },
    async cleanup() {
      for (const one of opened) await one.close();
      await rm(dataFolder, { recursive: true });
    },
  };
});
