import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { expect, onTestFinished, test } from 'vitest';
import { StorageUnavailable } from '../../../../server/storage/faults.ts';
import { prepareFile } from '../../../../server/storage/sqlite/layout.ts';
import { Writer } from '../../../../server/storage/sqlite/writer.ts';
import { WriterHost } from '../../../../server/storage/sqlite/writer-host.ts';
import type { Write } from '../../../../server/storage/sqlite/writes.ts';
import { movedWith } from '../../../../server/storage/store.ts';
import { collectionOf, sheets } from '../../../contracts/storage/given.ts';
import { newFile, openFile } from './store-file.ts';

const draft = (id: string): Write => ({
  kind: 'insert',
  collection: 'drafts',
  lines: [['p', id, 1, '{}', '{}']],
  more: false,
});

test('when the thread ends, what waits is refused as unavailable, and the next write starts another', async () => {
  const file = await newFile();
  prepareFile(file);
  const host = new WriterHost(file);
  const writer = new Writer(() => host.connect());
  const drafts = collectionOf(openFile(file), 'drafts', 'p');
  for (let round = 0; round < 3; round++) {
    expect(await writer.write(draft(`before${round}`))).toBe(1);
    const many = Array.from({ length: 200 }, (_, at) => writer.write(draft(`r${round}.${at}`)));
    const ends = Promise.allSettled(many);
    await host.endThread();
    for (const [at, end] of (await ends).entries())
      if (end.status === 'rejected') expect(end.reason).toBeInstanceOf(StorageUnavailable);
      else expect(await drafts.get(`r${round}.${at}`)).toBeDefined();
    expect(await writer.write(draft(`after${round}`))).toBe(1);
  }
  await writer.close();
  await host.close();
});

test('a thread that cannot open its file refuses what waits', async () => {
  const host = new WriterHost('/nowhere/at/all.sqlite');
  const writer = new Writer(() => host.connect());
  await expect(writer.write(draft('a'))).rejects.toBeInstanceOf(StorageUnavailable);
  await writer.close();
  await host.close();
});

test('another thread writes through the same writing thread, and both read it at once', async () => {
  const store = openFile(await newFile());
  const script = fileURLToPath(new URL('sharing-thread.mjs', import.meta.url));
  const shares = Array.from({ length: 2 }, () => store.share());
  const counts = await Promise.all(
    shares.map(
      (shared, at) =>
        new Promise((resolve, reject) => {
          const worker = new Worker(script, { workerData: { shared, at }, transferList: [...movedWith(shared)] });
          onTestFinished(() => void worker.terminate());
          worker.once('message', resolve);
          worker.once('error', reject);
        }),
    ),
  );
  expect(counts).toEqual([500, 500]);
  expect(await collectionOf(store, 'sheets', 'p').count()).toBe(1000);
});

test('what a thread writes in large batches does not hold up a single write', async () => {
  const store = openFile(await newFile());
  const [some, drafts] = [collectionOf(store, 'sheets'), collectionOf(store, 'drafts')];
  let left = 3;
  const appending = Promise.all(
    ['x', 'y', 'z'].map(async (batch) => {
      const all = sheets(5000, () => ({ nodes: 'n'.repeat(2000) }));
      await some.append(all.map((one) => ({ ...one, id: `${batch}${one.id}`, batch })));
      left -= 1;
    }),
  );
  for (let at = 0; at < 10; at++) await drafts.insert({ id: `d${at}` });
  expect(left).toBe(3);
  await appending;
  expect(await some.count()).toBe(15_000);
});

test('a program that forgets to close its store ends all the same', async () => {
  const script = fileURLToPath(new URL('store-process.mjs', import.meta.url));
  const { status } = spawnSync(process.execPath, [script, 'forget', await newFile()], { timeout: 60_000 });
  expect(status).toBe(0);
});
