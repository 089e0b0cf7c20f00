import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NotStorable } from '../../../server/storage/faults.ts';
import { collectionOf, type Given, idsOf, sheet } from './given.ts';

const edges = [
  0,
  1,
  -1,
  0.1 + 0.2,
  1 / 3,
  5e-324,
  -5e-324,
  2.2250738585072014e-308,
  2.225073858507201e-308,
  1.7976931348623157e308,
  -1.7976931348623157e308,
  2 ** 31 - 1,
  2 ** 31,
  2 ** 32,
  2 ** 53 - 1,
  2 ** 53,
  2 ** 53 + 2,
  -(2 ** 53) - 2,
  2 ** 63,
  2 ** 64,
  -(2 ** 63),
  // Their shortest digits are those of another whole number.
  2 ** 63 - 1024,
  1234567890123456800,
  1e21,
  1e22,
  123456789012345680000,
  4.35,
  0.000001,
  1e-7,
];

export function numbers({ store }: Given): void {
  const stored = async (values: readonly number[]) => {
    const some = collectionOf(store(), 'sheets');
    await some.append(values.map((total, at) => sheet(at + 1, { total, values: { total }, nodes: [[total]] })));
    return some;
  };

  test.each(edges)('%d comes out to the last bit', async (value) => {
    const some = await stored([value]);
    expect(await some.get('s000001')).toMatchObject({ total: value, values: { total: value }, nodes: [[value]] });
  });

  test.each(edges.filter((value) => Math.abs(value) < Number.MAX_VALUE))(
    '%d is found by its value, and not by its neighbours',
    async (value) => {
      const some = await stored([value]);
      const found = (total: number) => some.count([{ field: 'total', is: total }]);
      expect(await found(value)).toBe(1);
      for (const other of neighbours(value)) expect(await found(other)).toBe(0);
      const [below, above] = neighbours(value);
      expect(await some.count([{ field: 'total', in: [value] }])).toBe(1);
      expect(await some.count([{ field: 'total', atLeast: value }])).toBe(1);
      expect(await some.count([{ field: 'total', above: below }])).toBe(1);
      expect(await some.count([{ field: 'total', atMost: below }])).toBe(0);
      expect(await some.count([{ field: 'total', below: above }])).toBe(1);
      expect(await some.count([{ field: 'total', atLeast: above }])).toBe(0);
    },
  );

  test('any doubles: read, sorted and paged as JavaScript has them', async () => {
    const double = fc.double({ noNaN: true, noDefaultInfinity: true });
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(double, { minLength: 1, maxLength: 60 }), async (drawn) => {
        const values = [...new Set(drawn.map((value) => value + 0))];
        const some = await stored(values);
        const sort = [{ field: 'total' }];
        const found = await some.find({ sort, limit: 100 });
        expect(found.map(({ total }) => total)).toEqual([...values].sort((a, b) => a - b));
        const paged: string[] = [];
        let after: string | null = null;
        do {
          const page = await some.page({ sort, limit: 7, ...(after === null ? {} : { after }) });
          paged.push(...idsOf(page.documents));
          after = page.next;
        } while (after !== null);
        expect(paged).toEqual(idsOf(found));
      }),
      { numRuns: 40 },
    );
  });

  test('-0 becomes 0, as in JSON', async () => {
    const some = await stored([-0]);
    expect(Object.is((await some.get('s000001'))?.total, 0)).toBe(true);
    expect(await some.count([{ field: 'total', is: 0 }])).toBe(1);
    expect(await some.count([{ field: 'total', is: -0 }])).toBe(1);
  });

  describe('what is no number in JSON is refused with its place, and never becomes null', () => {
    test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('%d', async (value) => {
      const drafts = collectionOf(store(), 'drafts');
      const refused = drafts.insert({ id: 'a', definition: { 'a/b': [1, { mark: value }] } });
      await expect(refused).rejects.toBeInstanceOf(NotStorable);
      await expect(refused).rejects.toMatchObject({ pointer: '/definition/a~1b/1/mark' });
      await drafts.insert({ id: 'b' });
      await expect(drafts.replace({ id: 'b', by: value }, 1)).rejects.toBeInstanceOf(NotStorable);
      expect(await drafts.find({ limit: 9 })).toEqual([{ id: 'b', revision: 1 }]);
      await expect(collectionOf(store(), 'sheets').append([sheet(1, { total: value })])).rejects.toBeInstanceOf(
        NotStorable,
      );
    });
  });

  test.each([
    ['a Date', new Date(0)],
    ['a Map', new Map()],
    ['a bigint', 1n],
    ['a function', () => 1],
    ['a hole in a list', [undefined]],
    ['typed numbers', new Float64Array(2)],
    ['levels without end', JSON.parse(`${'['.repeat(2000)}${']'.repeat(2000)}`)],
  ])('%s is refused as well', async (_, definition) => {
    const drafts = collectionOf(store(), 'drafts');
    await expect(drafts.insert({ id: 'a', definition })).rejects.toBeInstanceOf(NotStorable);
    expect(await drafts.count()).toBe(0);
  });

  test('200 levels are kept', async () => {
    const drafts = collectionOf(store(), 'drafts');
    const definition = JSON.parse(`${'{"a":['.repeat(100)}1${']}'.repeat(100)}`) as unknown;
    await drafts.insert({ id: 'a', definition });
    expect((await drafts.get('a'))?.definition).toEqual(definition);
  });
}

/** The doubles next to a value. */
function neighbours(value: number): [below: number, above: number] {
  if (value === 0) return [-5e-324, 5e-324];
  const bits = new BigInt64Array(new Float64Array([value]).buffer)[0] as bigint;
  const double = (of: bigint) => new Float64Array(new BigInt64Array([of]).buffer)[0] as number;
  return value > 0 ? [double(bits - 1n), double(bits + 1n)] : [double(bits + 1n), double(bits - 1n)];
}
