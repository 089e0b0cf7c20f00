import { describe, expect, test } from 'vitest';
import type { Selection, Test } from '../../../server/storage/port.ts';
import { all, collectionOf, type Given, sheet } from './given.ts';

export function refusedQueries({ store }: Given): void {
  const refused = async (selection: Selection<string>) => {
    const some = collectionOf(store(), 'sheets');
    await some.append([sheet(1)]);
    await expect(some.find({ ...selection, limit: 1 })).rejects.toBeInstanceOf(RangeError);
    await expect(some.page({ ...selection, limit: 1 })).rejects.toBeInstanceOf(RangeError);
    await expect(all(some.stream(selection))).rejects.toBeInstanceOf(RangeError);
  };

  test.each(['nodes', 'nowhere', '$where', '__proto__', 'constructor', 'park', 'body', 'revision', 'total.x', ''])(
    'by the field %j, which is not declared',
    async (field) => {
      await refused({ where: [{ field, is: 'x' }] });
      await refused({ sort: [{ field }] });
      await expect(collectionOf(store(), 'sheets').count([{ field, is: 'x' }])).rejects.toBeInstanceOf(RangeError);
    },
  );

  describe('by a test that is none, as it might come from outside', () => {
    test.each([
      { field: 'stage', is: { $gt: '' } },
      { field: 'stage', is: ['a'] },
      { field: 'stage', in: [{ $gt: '' }] },
      { field: 'stage', in: 'growth' },
      { field: 'stage', atLeast: { $gt: 0 } },
      { field: 'stage', atLeast: null },
      { field: 'stage', contains: { $regex: '.*' } },
      { field: 'stage', $ne: 'x' },
      { field: 'stage', is: undefined },
      { field: 'stage', is: 'a', in: ['a'] },
      { field: 'stage' },
      { field: 'stage', is: 1 },
      { field: 'total', is: '1' },
      { field: 'total', above: true },
      { field: 'total', is: Number.NaN },
      { field: 'total', contains: '1' },
    ])('%j', async (test) => {
      await refused({ where: [test as unknown as Test<string>] });
    });
  });

  test.each([-1, 1.5, 10_001, Number.NaN, Number.POSITIVE_INFINITY])('with the limit %d', async (limit) => {
    const some = collectionOf(store(), 'sheets');
    await expect(some.find({ limit })).rejects.toBeInstanceOf(RangeError);
    await expect(some.page({ limit })).rejects.toBeInstanceOf(RangeError);
  });

  test.each([-1, 0.5, Number.NaN])('with %d documents to skip', async (skip) => {
    await expect(collectionOf(store(), 'sheets').find({ limit: 1, skip })).rejects.toBeInstanceOf(RangeError);
  });

  test('a page has at least one document', async () => {
    await expect(collectionOf(store(), 'sheets').page({ limit: 0 })).rejects.toBeInstanceOf(RangeError);
  });
}
