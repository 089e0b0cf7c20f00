import { beforeAll, describe, expect, test } from 'vitest';
import type { Test } from '../../../server/storage/port.ts';
import type { AnyCollection } from '../../../server/storage/store.ts';
import { all, collectionOf, type Given, idsOf, sheet } from './given.ts';

const named = ['苏州凯芯恒医疗科技有限公司', '100%_纯', 'a.b*c', 'A.B*C', '[x](y)^$|\\d+', '', '🚀星舰', 'a%c', 'a_c'];

export function filters({ store }: Given): void {
  let some: AnyCollection;
  let names: AnyCollection;
  let people: AnyCollection;
  beforeAll(async () => {
    some = collectionOf(store(), 'sheets');
    await some.append([
      sheet(1, { total: 80, stage: 'startup', grade: 'AA' }),
      sheet(2, { total: 80.5, stage: 'growth', grade: null }),
      sheet(3, { total: 0, stage: 'growth' }),
      sheet(4, { total: -1.5, stage: 'Growth', grade: 'B' }),
      sheet(5, { total: null, stage: '', grade: 'A' }),
      sheet(6, { stage: null }),
    ]);
    names = collectionOf(store(), 'sheets');
    await names.append(named.map((name, index) => sheet(index + 1, { name })));
    people = collectionOf(store(), 'ruleSets');
    await people.insert({ id: 'yes', archived: true });
    await people.insert({ id: 'no', archived: false });
    await people.insert({ id: 'unknown', archived: null });
    await people.insert({ id: 'absent' });
  });

  const found = async (where: readonly Test<string>[]) => {
    const ids = idsOf(await some.find({ where, limit: 100 }));
    expect(await some.count(where)).toBe(ids.length);
    expect(idsOf(await all(some.stream({ where })))).toEqual(ids);
    expect(idsOf((await some.page({ where, limit: 100 })).documents)).toEqual(ids);
    return ids.map((id) => Number(id.slice(1)));
  };

  test.each<{ where: Test<string>[]; sees: number[]; why: string }>([
    { where: [], sees: [1, 2, 3, 4, 5, 6], why: 'no test holds for all' },
    { where: [{ field: 'stage', is: 'growth' }], sees: [2, 3], why: 'letters as they are' },
    { where: [{ field: 'stage', is: '' }], sees: [5], why: 'the empty text is a text' },
    { where: [{ field: 'stage', is: null }], sees: [6], why: 'null' },
    { where: [{ field: 'grade', is: null }], sees: [2, 3, 6], why: 'null and absent are the same to a query' },
    { where: [{ field: 'total', is: 0 }], sees: [3], why: 'zero is neither null nor absent' },
    { where: [{ field: 'total', is: 80 }], sees: [1], why: 'a number' },
    { where: [{ field: 'stage', in: ['growth', 'startup'] }], sees: [1, 2, 3], why: 'one of these' },
    { where: [{ field: 'grade', in: ['A', null] }], sees: [2, 3, 5, 6], why: 'one of these, or none' },
    { where: [{ field: 'total', in: [0, -1.5, 7] }], sees: [3, 4], why: 'one of these numbers' },
    { where: [{ field: 'total', in: [] }], sees: [], why: 'one of none' },
    { where: [{ field: 'total', atLeast: 80 }], sees: [1, 2], why: 'at least' },
    { where: [{ field: 'total', above: 80 }], sees: [2], why: 'above' },
    { where: [{ field: 'total', atMost: 0 }], sees: [3, 4], why: 'at most, not null' },
    { where: [{ field: 'total', below: 0 }], sees: [4], why: 'below, not null' },
    { where: [{ field: 'stage', atLeast: 'growth' }], sees: [1, 2, 3], why: 'texts by code point' },
    { where: [{ field: 'stage', below: 'a' }], sees: [4, 5], why: 'capitals come first, null never' },
    { where: [{ field: 'id', is: 's000004' }], sees: [4], why: 'the id' },
    { where: [{ field: 'id', in: ['s000004', 's000001', 'x'] }], sees: [1, 4], why: 'ids' },
    { where: [{ field: 'id', above: 's000004' }], sees: [5, 6], why: 'beyond an id' },
    {
      where: [
        { field: 'stage', is: 'growth' },
        { field: 'total', above: 0 },
      ],
      sees: [2],
      why: 'all of them hold',
    },
    {
      where: [
        { field: 'total', atLeast: 0 },
        { field: 'total', below: 80.5 },
      ],
      sees: [1, 3],
      why: 'two of the same field',
    },
    {
      where: [
        { field: 'stage', is: 'growth' },
        { field: 'stage', is: 'startup' },
      ],
      sees: [],
      why: 'two that exclude each other',
    },
  ])('$why: $where', async ({ where, sees }) => {
    expect(await found(where)).toEqual(sees);
  });

  describe('contains looks for letters, not for a pattern', () => {
    test.each([
      ['凯芯', [0]],
      ['%', [1, 7]],
      ['_', [1, 8]],
      ['.', [2, 3]],
      ['*', [2, 3]],
      ['a.b', [2]],
      ['B*', [3]],
      ['\\d', [4]],
      ['^$|', [4]],
      ['(y)', [4]],
      ['[x]', [4]],
      ['🚀', [6]],
      ['', [0, 1, 2, 3, 4, 5, 6, 7, 8]],
      ['.*', []],
      ['a\0', []],
      ['凯 芯', []],
    ])('%j', async (contains, sees) => {
      const ids = idsOf(await names.find({ where: [{ field: 'name', contains }], limit: 100 }));
      expect(ids.map((id) => named[Number(id.slice(1)) - 1])).toEqual(sees.map((at) => named[at]));
    });

    test('a document without the text is never found', async () => {
      expect(await some.count([{ field: 'name', contains: '' }])).toBe(0);
    });
  });

  test.each<[boolean | null, string[]]>([
    [true, ['yes']],
    [false, ['no']],
    [null, ['absent', 'unknown']],
  ])('a boolean that is %s', async (is, sees) => {
    expect(idsOf(await people.find({ where: [{ field: 'archived', is }], limit: 9 }))).toEqual(sees);
  });

  test('dates are texts: a range of them is a range of time', async () => {
    const imports = collectionOf(store(), 'imports');
    const days = ['2024-12-31T23:59:59.999Z', '2025-01-01T00:00:00.000Z', '2025-06-30T12:00:00.000Z', '2026-01-01'];
    await imports.insertMany(days.map((createdAt, at) => ({ id: `i${at}`, createdAt })));
    const within = await imports.find({
      where: [
        { field: 'createdAt', atLeast: '2025-01-01' },
        { field: 'createdAt', below: '2026-01-01' },
      ],
      limit: 9,
    });
    expect(idsOf(within)).toEqual(['i1', 'i2']);
  });
}
