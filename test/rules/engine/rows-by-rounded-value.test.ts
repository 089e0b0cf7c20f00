import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowsByRoundedValue } from '../../../rules/engine/rows-by-rounded-value.ts';
import { sortedRows } from '../../../rules/engine/sorted-rows.ts';

test('rounded values come in the order that sorting them gives, equal ones in the order given', () => {
  const scaled = fc.tuple(
    fc.constantFrom(0, 1, 2, 4),
    fc.array(fc.integer({ min: -5000, max: 13_000 }), { maxLength: 80 }),
  );
  fc.assert(
    fc.property(scaled, ([decimals, wholes]) => {
      const power = 10 ** decimals;
      const values = Float64Array.from(wholes, (whole) => whole / power);
      const rows = Int32Array.from(wholes.keys()).reverse();
      expect(rowsByRoundedValue(values, rows, power)).toEqual(sortedRows(values, rows));
    }),
    { seed: 20261125, numRuns: 300 },
  );
});

test('both zeroes are the same value', () => {
  expect(rowsByRoundedValue(Float64Array.of(0.5, -0, 0, -0), Int32Array.of(0, 1, 2, 3), 10)).toEqual(
    Int32Array.of(1, 2, 3, 0),
  );
});

test.each([
  { why: 'a value that has more decimals', values: [1, 2.345], power: 100 },
  { why: 'values that lie far apart', values: [0, 5000], power: 100 },
  { why: 'values beyond 32 bits', values: [3e9], power: 1 },
])('$why: not this way', ({ values, power }) => {
  expect(rowsByRoundedValue(Float64Array.from(values), Int32Array.from(values.keys()), power)).toBeUndefined();
});
