import { expect, test } from 'vitest';
import type { Order } from '../../../server/storage/port.ts';
import { all, collectionOf, type Given, idsOf, sheet } from './given.ts';

export function sorting({ store }: Given): void {
  const ordered = async (documents: readonly ReturnType<typeof sheet>[], sort: readonly Order<string>[]) => {
    const some = collectionOf(store(), 'sheets');
    await some.append(documents);
    const found = idsOf(await some.find({ sort, limit: 100 }));
    expect(idsOf(await all(some.stream({ sort })))).toEqual(found);
    expect(idsOf((await some.page({ sort, limit: 100 })).documents)).toEqual(found);
    return found.map((id) => Number(id.slice(1)));
  };
  const ties = [5, 1, 3, 4, 2].map((at) => sheet(at, { total: at < 3 ? 1 : 2 }));
  const holes = [sheet(4, { total: null }), sheet(3), sheet(2, { total: -7 }), sheet(1, { total: 0 })];

  test.each<{ why: string; of: typeof ties; sort: Order<string>[]; gives: number[] }>([
    { why: 'without a sort, by id', of: ties, sort: [], gives: [1, 2, 3, 4, 5] },
    { why: 'by id, the last first', of: ties, sort: [{ field: 'id', descending: true }], gives: [5, 4, 3, 2, 1] },
    { why: 'ties in the order of ids', of: ties, sort: [{ field: 'total' }], gives: [1, 2, 3, 4, 5] },
    {
      why: 'ties in the order of ids also where the sort descends',
      of: ties,
      sort: [{ field: 'total', descending: true }],
      gives: [3, 4, 5, 1, 2],
    },
    {
      why: 'ties by a second field',
      of: ties,
      sort: [{ field: 'total' }, { field: 'position', descending: true }],
      gives: [2, 1, 5, 4, 3],
    },
    { why: 'null and absent first, alike', of: holes, sort: [{ field: 'total' }], gives: [3, 4, 2, 1] },
    {
      why: 'null and absent last where the sort descends',
      of: holes,
      sort: [{ field: 'total', descending: true }],
      gives: [1, 2, 3, 4],
    },
  ])('$why', async ({ of, sort, gives }) => {
    expect(await ordered(of, sort)).toEqual(gives);
  });

  test('texts by code point: no language, no case, and a character beyond U+FFFF after all others', async () => {
    const inOrder = ['', ' ', '10', '9', 'A', 'Z', 'a', 'ä', '一', '企', '\uff21', '\u{1f680}', '\u{20000}'];
    const documents = inOrder.map((name, at) => sheet(at + 1, { name })).reverse();
    expect(await ordered(documents, [{ field: 'name' }])).toEqual(inOrder.map((_, at) => at + 1));
  });

  test('numbers by value, whole or not, small or large', async () => {
    const inOrder = [
      -1.7976931348623157e308, -9007199254740991, -1, -5e-324, 0, 5e-324, 0.1, 0.30000000000000004, 1, 9, 10, 1e21,
    ];
    const documents = inOrder.map((total, at) => sheet(at + 1, { total })).reverse();
    expect(await ordered(documents, [{ field: 'total' }])).toEqual(inOrder.map((_, at) => at + 1));
  });

  test('dates as ISO texts, in the order of time', async () => {
    const jobs = collectionOf(store(), 'jobs');
    const days = ['2025-12-31T00:00:00.000Z', '2025-02-28T23:59:59.999Z', '2024-02-29T00:00:00.000Z'];
    await jobs.insertMany(days.map((createdAt, at) => ({ id: `j${at}`, createdAt })));
    expect(idsOf(await jobs.find({ sort: [{ field: 'createdAt' }], limit: 9 }))).toEqual(['j2', 'j1', 'j0']);
  });

  test('false before true', async () => {
    const ruleSets = collectionOf(store(), 'ruleSets');
    await ruleSets.insertMany([{ id: 'a', archived: true }, { id: 'b', archived: false }, { id: 'c' }]);
    expect(idsOf(await ruleSets.find({ sort: [{ field: 'archived' }], limit: 9 }))).toEqual(['c', 'b', 'a']);
  });

  test('limit and skip take a part of the order', async () => {
    const some = collectionOf(store(), 'sheets');
    await some.append(ties);
    const sort = [{ field: 'total', descending: true }];
    expect(idsOf(await some.find({ sort, limit: 2, skip: 1 })).map((id) => Number(id.slice(1)))).toEqual([4, 5]);
    expect(await some.find({ sort, limit: 0 })).toEqual([]);
    expect(await some.find({ sort, limit: 9, skip: 5 })).toEqual([]);
  });
}
