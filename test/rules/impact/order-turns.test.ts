import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { impactOf } from '../../../rules/impact/impact-of.ts';
import { inversions } from '../../../rules/impact/inversions.ts';
import type { Scoring } from '../../../schemas/definition.ts';
import { define, indicator } from '../../naive/park.ts';
import { datasetFor, firms } from '../scored.ts';

const value = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constant(Number.NaN));

test('inversions are the pairs that stand strictly in opposite orders', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(value, value), { maxLength: 40 }), (rows) => {
      let expected = 0;
      for (const [at, [a, b]] of rows.entries())
        for (const [c, d] of rows.slice(0, at)) if ((a - c) * (b - d) < 0) expected += 1;
      expect(
        inversions(
          Float64Array.from(rows, ([a]) => a),
          Float64Array.from(rows, ([, b]) => b),
        ),
      ).toBe(expected);
    }),
    { seed: 5, numRuns: 300 },
  );
});

describe('Pairs whose order turns only because of the population', () => {
  const ranked: Scoring = { method: 'percentile' };
  const rows = [
    { x: 10, y: 0 },
    { x: 20, y: 26 },
    { x: 30, y: 0 },
    { x: 40, y: 0 },
    { x: 50, y: 0 },
  ];
  const before = define([indicator('x', { scoring: ranked }), indicator('y')]);

  test('are counted where the statistics of the population changed, and nothing else', () => {
    // The values of x are squeezed to the upper end: held statistics rank them all above the old population.
    const after = define([indicator('x', { formula: 'x + 100', scoring: ranked }), indicator('y')]);
    const dataset = datasetFor(before, firms(...rows));
    const { report } = impactOf({ before, after, dataset });
    const { orderTurns } = report;
    // Held, all have 100 for x, and b leads by its y; as they are, c, d and e pass b.
    const own = [0, 25, 50, 75, 100].map((mark, row) => (mark + (rows[row]?.y ?? 0)) / 2);
    const held = rows.map(({ y }) => (100 + y) / 2);
    let expected = 0;
    for (const [a, first] of own.entries())
      for (const [b, second] of own.entries())
        if (a < b && (first - second) * ((held[a] ?? 0) - (held[b] ?? 0)) < 0) expected += 1;
    expect(expected).toBeGreaterThan(0);
    expect(orderTurns).toMatchObject({ turned: expected, pairs: 10, enterprises: 5, allSeen: true });
    expect(orderTurns?.listed).toHaveLength(expected);
    for (const { winner, loser } of orderTurns?.listed ?? []) {
      expect(winner.total).toBeGreaterThan(loser.total);
      expect(winner.held).toBeLessThan(loser.held);
    }
  });

  test('are counted as well where marks were not compared with others before', () => {
    const alone = define([indicator('x'), indicator('y')]);
    const after = define([indicator('x', { formula: 'x + 100', scoring: ranked }), indicator('y')]);
    const dataset = datasetFor(before, firms(...rows));
    const turned = (from: typeof before) => impactOf({ before: from, after, dataset }).report.orderTurns?.turned;
    expect(turned(alone)).toBe(turned(before));
  });

  test('are none where the population is the same', () => {
    const after = define([indicator('x', { scoring: ranked, weight: 300 }), indicator('y')]);
    const { report } = impactOf({ before, after, dataset: datasetFor(before, firms(...rows)) });
    expect(report.orderTurns).toMatchObject({ turned: 0, listed: [] });
  });

  test('are not looked for where no marks depend on others', () => {
    const own = define([indicator('x'), indicator('y')]);
    const { report } = impactOf({ before, after: own, dataset: datasetFor(before, firms(...rows)) });
    expect(report.orderTurns).toBeNull();
  });
});
