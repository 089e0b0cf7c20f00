import { expect, test } from 'vitest';
import { all, collectionOf, type Given, sheet } from './given.ts';

export function projection({ store }: Given): void {
  const filled = async () => {
    const some = collectionOf(store(), 'sheets');
    await some.append([sheet(1, { total: 0.1, grade: null, nodes: [[1, null]], 'a.b': 1 }), sheet(2, { total: 3 })]);
    return some;
  };

  test.each<{ only: string[]; gives: object[]; why: string }>([
    { why: 'declared fields', only: ['total', 'grade'], gives: [{ total: 0.1, grade: null }, { total: 3 }] },
    { why: 'a field that is not declared', only: ['nodes'], gives: [{ nodes: [[1, null]] }, {}] },
    { why: 'both', only: ['nodes', 'total'], gives: [{ nodes: [[1, null]], total: 0.1 }, { total: 3 }] },
    { why: 'none', only: [], gives: [{}, {}] },
    { why: 'a key that is nowhere', only: ['nowhere'], gives: [{}, {}] },
    {
      why: 'id and revision are there anyway',
      only: ['id', 'revision', 'total'],
      gives: [{ total: 0.1 }, { total: 3 }],
    },
    { why: 'a key with a dot is one key', only: ['a.b'], gives: [{ 'a.b': 1 }, {}] },
    { why: 'names of every object', only: ['__proto__', 'constructor', 'toString'], gives: [{}, {}] },
  ])('$why: only $only', async ({ only, gives }) => {
    const some = await filled();
    const expected = gives.map((shown, at) => ({ id: `s00000${at + 1}`, revision: 1, ...shown }));
    expect(await some.find({ limit: 9, only })).toEqual(expected);
    expect(await all(some.stream({ only }))).toEqual(expected);
    expect((await some.page({ limit: 9, only })).documents).toEqual(expected);
  });

  test('what is sorted and filtered by need not be shown', async () => {
    const some = await filled();
    const sort = [{ field: 'total', descending: true }];
    const page = await some.page({ limit: 1, only: ['batch'], sort, where: [{ field: 'total', above: 0 }] });
    expect(page.documents).toEqual([{ id: 's000002', revision: 1, batch: 'b' }]);
    const after = page.next ?? '';
    const next = await some.page({ limit: 1, only: ['batch'], sort, where: [{ field: 'total', above: 0 }], after });
    expect(next).toEqual({ documents: [{ id: 's000001', revision: 1, batch: 'b' }], next: null });
  });
}
