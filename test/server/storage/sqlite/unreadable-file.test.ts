import { copyFile, open, stat, truncate, writeFile } from 'node:fs/promises';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { StoreUnreadable } from '../../../../server/storage/faults.ts';
import { all, collectionOf, sheets } from '../../../contracts/storage/given.ts';
import { newFile, openFile } from './store-file.ts';

const refused = (file: string) => {
  expect(() => openFile(file)).toThrow(StoreUnreadable);
  expect(() => openFile(file)).toThrow(file);
};

test('a file that is none of SQLite is refused by name, and left as it is', async () => {
  const file = await newFile();
  await writeFile(file, 'enterpriseId,name,period\n'.repeat(1000));
  refused(file);
  expect((await stat(file)).size).toBe(25_000);
});

test('a SQLite file of another program is refused by name, and left as it is', async () => {
  const file = await newFile();
  const other = new Database(file);
  other.exec('CREATE TABLE sheets (x); INSERT INTO sheets VALUES (1)');
  other.close();
  refused(file);
  const again = new Database(file);
  expect(again.prepare('SELECT name FROM sqlite_schema').pluck().all()).toEqual(['sheets']);
  again.close();
});

test('a file of a later version of this program is refused', async () => {
  const file = await newFile();
  await openFile(file).close();
  const later = new Database(file);
  later.pragma('user_version = 99');
  later.close();
  expect(() => openFile(file)).toThrow('later version');
});

test('a file whose end is missing is refused', async () => {
  const file = await newFile();
  const store = openFile(file);
  await collectionOf(store, 'sheets').append(sheets(500, () => ({ nodes: 'x'.repeat(1000) })));
  await store.close();
  await truncate(file, 300_000);
  refused(file);
});

test('a file that is damaged in the middle is told when it is read', async () => {
  const file = await newFile();
  const store = openFile(file);
  await collectionOf(store, 'sheets', 'p').append(sheets(500, () => ({ nodes: 'x'.repeat(2000) })));
  await store.close();
  const damaged = `${file}.damaged`;
  await copyFile(file, damaged);
  const handle = await open(damaged, 'r+');
  // The sheets are what was written last.
  const pages = (await handle.stat()).size / 16_384;
  for (let page = pages - 50; page < pages - 10; page++)
    await handle.write(Buffer.alloc(16_384, 0xa5), 0, 16_384, page * 16_384);
  await handle.close();
  await expect(all(collectionOf(openFile(damaged), 'sheets', 'p').stream())).rejects.toBeInstanceOf(StoreUnreadable);
});

test('an empty file becomes a store', async () => {
  const file = await newFile();
  await writeFile(file, '');
  expect(await openFile(file).maintenance.isEmpty()).toBe(true);
});
