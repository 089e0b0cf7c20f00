import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sortedRows } from '../../../rules/engine/sorted-rows.ts';

/** A stable sort by comparison, missing values last. */
function expected(values: Float64Array, rows: Int32Array): number[] {
  return [...rows].sort((a, b) => {
    const [x, y] = [values[a] as number, values[b] as number];
    if (Number.isNaN(x) || Number.isNaN(y)) return Number(Number.isNaN(x)) - Number(Number.isNaN(y));
    return x < y ? -1 : x > y ? 1 : 0;
  });
}

function sorted(...values: readonly number[]): number[] {
  const column = Float64Array.from(values);
  return [...sortedRows(column, Int32Array.from(values.keys()))];
}

describe('rows in ascending order of their values', () => {
  test.each<{ values: readonly number[]; rows: readonly number[]; why: string }>([
    { values: [], rows: [], why: 'nothing' },
    { values: [5], rows: [0], why: 'one' },
    { values: [3, 1, 2], rows: [1, 2, 0], why: 'whole numbers' },
    { values: [0.2, 0.1, 0.15], rows: [1, 2, 0], why: 'fractions' },
    { values: [1, -1, 0, -2], rows: [3, 1, 2, 0], why: 'below zero' },
    { values: [7, 7, 1, 7], rows: [2, 0, 1, 3], why: 'equal ones stay in their order' },
    { values: [0, -0, 0, -0], rows: [0, 1, 2, 3], why: 'zeroes are equal whatever their sign' },
    { values: [Number.NaN, 1, Number.NaN, 0], rows: [3, 1, 0, 2], why: 'missing ones come last, in their order' },
    { values: [1e308, -1e308, 5e-324, -5e-324], rows: [1, 3, 2, 0], why: 'the largest and the smallest' },
    { values: [256, 255, 65536, 65535], rows: [1, 0, 3, 2], why: 'bytes carry' },
  ])('$why', ({ values, rows }) => {
    expect(sorted(...values)).toEqual(rows);
  });

  test('of some rows only, in whatever order they come; what is given is not changed', () => {
    const values = Float64Array.from([5, 3, 5, 1, 3]);
    const rows = Int32Array.from([4, 2, 0, 1]);
    expect([...sortedRows(values, rows)]).toEqual([4, 1, 2, 0]);
    expect([...rows]).toEqual([4, 2, 0, 1]);
    expect([...values]).toEqual([5, 3, 5, 1, 3]);
  });
});

describe('it is a stable sort by comparison', () => {
  const anyValue = fc.oneof(
    fc.double(),
    fc.constantFrom(0, -0, 1, -1, Number.NaN, 85, 85.01),
    fc.integer({ min: -300, max: 300 }).map((x) => x / 100),
  );

  test.each([
    { title: 'any doubles', value: anyValue },
    { title: 'doubles of which many tie', value: fc.constantFrom(0, -0, 1, -1, 60.5, Number.NaN) },
    { title: 'totals', value: fc.integer({ min: 0, max: 10_000 }).map((x) => x / 100) },
  ])('of $title', ({ value }) => {
    fc.assert(
      fc.property(fc.array(value, { maxLength: 400 }), fc.boolean(), (values, backwards) => {
        const column = Float64Array.from(values);
        const rows = Int32Array.from(values.keys());
        if (backwards) rows.reverse();
        expect([...sortedRows(column, rows)]).toEqual(expected(column, rows));
      }),
      { seed: 5, numRuns: 500 },
    );
  });
});
