import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, test } from 'vitest';
import { openStore } from '../../../server/storage/open-store.ts';
import type { Store } from '../../../server/storage/store.ts';
import { missingMongo, startMongo } from '../../mongo/start-mongo.ts';
import { storageContract } from './storage-contract.ts';

const missing = missingMongo();

if (missing) test.skip(`MongoDB: ${missing}`, () => undefined);
else
  describe('through mongoose', async () => {
    const mongo = await startMongo();
    afterAll(() => mongo.stop());
    storageContract('MongoDB', async () => {
      const dataFolder = await mkdtemp(join(tmpdir(), 'canopy-'));
      const mongoUri = mongo.newDatabase();
      const opened: Store[] = [];
      const open = async () => {
        const store = await openStore({ dataFolder, mongoUri });
        opened.push(store);
        return store;
      };
      return {
        store: await open(),
        reopen: open,
        async cleanup() {
          for (const one of opened) await one.close();
          await rm(dataFolder, { recursive: true });
        },
      };
    });
  });
