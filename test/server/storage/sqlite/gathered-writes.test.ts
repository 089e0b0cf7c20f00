import { expect, test } from 'vitest';
import { DuplicateKey } from '../../../../server/storage/faults.ts';
import { Prewritten } from '../../../../server/storage/port.ts';
import { collectionOf, sheet, sheets } from '../../../contracts/storage/given.ts';
import { newFile, openFile } from './store-file.ts';

const more = { more: true };
const [first, second, third] = [sheets(100), sheets(200).slice(100), sheets(300).slice(200)];

/** The park's sheets, and what another connection counts of them, which is what has been committed. */
async function opened() {
  const file = await newFile();
  const store = openFile(file);
  return {
    some: collectionOf(store, 'sheets', 'p'),
    drafts: collectionOf(store, 'drafts', 'p'),
    committed: () => collectionOf(openFile(file), 'sheets', 'p').count(),
  };
}

test('what others follow is committed with the last of them', async () => {
  const { some, committed } = await opened();
  let ended = 0;
  const note = () => {
    ended += 1;
  };
  const appended = [some.append(first, more).then(note), some.append(second, more).then(note), some.append(third)];
  await Promise.race(appended);
  expect(await committed()).toBe(300);
  await Promise.all(appended);
  expect(ended).toBe(2);
});

test('what nothing follows after all is committed a moment later', async () => {
  const { some, committed } = await opened();
  await some.append(first, more);
  expect(await committed()).toBe(100);
});

test('a single write waits for none of it, and takes along what has been done', async () => {
  const { some, drafts, committed } = await opened();
  const appended = some.append(first, more);
  await drafts.insert({ id: 'd' });
  await appended;
  expect(await committed()).toBe(100);
});

test('one that is refused takes none of the others with it', async () => {
  const { some, committed } = await opened();
  const refused = [...second, sheet(1, { name: 'again' })];
  const ends = await Promise.allSettled([some.append(first, more), some.append(refused, more), some.append(third)]);
  expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect((ends[1] as PromiseRejectedResult).reason).toBeInstanceOf(DuplicateKey);
  expect(await committed()).toBe(200);
});

test('so many that they are not all waited for are committed as they come', async () => {
  const { some } = await opened();
  const large = (position: number) => {
    const { id, ...content } = sheet(position, { nodes: 'x'.repeat(1_000_000) });
    const { nodes: _nodes, ...keys } = content;
    return new Prewritten(id, keys as Prewritten['keys'], Buffer.from(JSON.stringify(content)));
  };
  const appended = Array.from({ length: 30 }, (_, at) => some.append([large(at + 1)], more));
  await appended[0];
  expect(await some.count()).toBeLessThan(30);
  await Promise.all(appended);
  expect(await some.count()).toBe(30);
  expect(await some.get('s000030')).toMatchObject({ position: 30, nodes: 'x'.repeat(1_000_000) });
});
