import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AggregateName, Definition, TreeNode } from '../../../schemas/definition.ts';
import { definitionAndRecords } from '../../naive/arbitraries.ts';
import { define, group, indicator, named } from '../../naive/park.ts';
import { type Cells, runOf, scoreOne, sheetsOfRun } from '../scored.ts';

const children = [
  indicator('x', { fullMarks: 10, weight: 1 }),
  indicator('y', { fullMarks: 20, weight: 3, missing: 'exclude' }),
];

function fractionOf(
  aggregate: AggregateName | undefined,
  cells: Cells,
  of: readonly TreeNode[] = children,
  cap?: number,
) {
  const part = group('part', of, { ...(aggregate ? { aggregate } : {}), ...(cap === undefined ? {} : { cap }) });
  return scoreOne(define([part]), cells).nodes.part?.fraction;
}

describe('a group’s fraction, over its used and not excluded children', () => {
  // Fractions 0.2 (weight 1) and 0.8 (weight 3).
  test.each<{ aggregate: AggregateName | undefined; fraction: number; why: string }>([
    { aggregate: undefined, fraction: 0.65, why: '(0.2 + 3 × 0.8) / 4 is the default' },
    { aggregate: 'weightedMean', fraction: 0.65, why: '(0.2 + 3 × 0.8) / 4' },
    { aggregate: 'geometricMean', fraction: 0.565685424949, why: '(0.2 × 0.8³)^¼ = 0.1024^¼' },
    { aggregate: 'harmonicMean', fraction: 0.457142857143, why: '4 / (1 / 0.2 + 3 / 0.8)' },
    { aggregate: 'min', fraction: 0.2, why: 'the worst' },
    { aggregate: 'max', fraction: 0.8, why: 'the best (择优)' },
  ])('$aggregate is $fraction: $why', ({ aggregate, fraction }) => {
    expect(fractionOf(aggregate, { x: 2, y: 16 })).toBeCloseTo(fraction, 12);
  });

  test.each<AggregateName>(['weightedMean', 'geometricMean', 'harmonicMean', 'min', 'max'])(
    '%s of one that is left is that one',
    (aggregate) => {
      expect(fractionOf(aggregate, { x: 2 })).toBeCloseTo(0.2, 15);
    },
  );

  test.each<{ aggregate: AggregateName; fraction: number; why: string }>([
    { aggregate: 'geometricMean', fraction: 0.01, why: '√(1e-4 × 1)' },
    { aggregate: 'harmonicMean', fraction: 2 / 10_001, why: '2 / (1e4 + 1)' },
    { aggregate: 'weightedMean', fraction: 0.5, why: 'no floor' },
    { aggregate: 'min', fraction: 0, why: 'no floor' },
  ])('$aggregate of 0 and 1 is $fraction: $why', ({ aggregate, fraction }) => {
    const equal = [indicator('x', { fullMarks: 10, weight: 1 }), indicator('y', { fullMarks: 10, weight: 1 })];
    expect(fractionOf(aggregate, { x: 0, y: 10 }, equal)).toBeCloseTo(fraction, 12);
  });

  test.each([
    { x: 2, y: 3, cap: 20, fraction: 0.25, why: 'marks add up' },
    { x: 10, y: 9, cap: 20, fraction: 0.95, why: 'under the cap' },
    { x: 10, y: 10, cap: 20, fraction: 1, why: 'at the cap' },
    { x: 10, y: 20, cap: 20, fraction: 1, why: 'held by it' },
    { x: 10, cap: 20, fraction: 0.5, why: 'an excluded one adds nothing' },
  ])('cappedSum of marks $x and $y with cap $cap is $fraction: $why', ({ x, y, cap, fraction }) => {
    expect(fractionOf('cappedSum', y === undefined ? { x } : { x, y }, children, cap)).toBe(fraction);
  });
});

describe('weights', () => {
  test('left out: an indicator’s full marks, a group’s 1', () => {
    const inner = group('inner', [indicator('z', { fullMarks: 10 })]);
    const sheet = scoreOne(define([indicator('x', { fullMarks: 3 }), inner]), { x: 3, z: 0 });
    expect(sheet.nodes.root?.fraction).toBe(0.75);
    expect(sheet.nodes.x?.points).toBe(75);
  });

  test('one per stage; a stage left out, or 0, does not use the node: its mark is shown, its points are 0', () => {
    const stages: Definition['stages'] = [
      { ...named('young'), when: { fact: 'z', operator: 'lessThan', value: 5 } },
      { ...named('old'), when: { fact: 'z', operator: 'greaterThan', value: 50 } },
      named('grown'),
    ];
    const definition = define(
      [
        indicator('x', { fullMarks: 10, weight: { young: 3, grown: 1 } }),
        indicator('y', { fullMarks: 10, weight: { young: 1, old: 7, grown: 0 } }),
      ],
      { stages },
    );
    const pointsIn = (z: number) => {
      const { nodes, total } = scoreOne(definition, { x: 10, y: 5, z });
      expect([nodes.x?.mark, nodes.y?.mark, nodes.x?.fraction, nodes.y?.fraction]).toEqual([10, 5, 1, 0.5]);
      return [nodes.x?.points, nodes.y?.points, total];
    };
    expect(pointsIn(1)).toEqual([75, 12.5, 87.5]);
    expect(pointsIn(99)).toEqual([0, 50, 50]);
    expect(pointsIn(9)).toEqual([100, 0, 100]);
  });

  test('nothing below a group that is not used counts', () => {
    const part = group('part', [indicator('x', { weight: 5 })], { weight: 0 });
    const { nodes } = scoreOne(define([part, indicator('y')]), { x: 50, y: 10 });
    expect(nodes.x).toMatchObject({ value: 50, mark: 50, fraction: 0.5, points: 0 });
    expect(nodes.part).toMatchObject({ fraction: 0.5, points: 0 });
    expect(nodes.root?.points).toBe(10);
  });
});

describe('a group without any child that counts is excluded itself', () => {
  const definition = define([
    group('empty', [indicator('x', { missing: 'exclude' }), indicator('z', { weight: 0 })], { weight: 9 }),
    indicator('y', { weight: 1 }),
  ]);

  test('its weight goes to its siblings', () => {
    const { nodes, total } = scoreOne(definition, { y: 40, z: 100 });
    expect(nodes.empty).toMatchObject({ fraction: null, points: 0 });
    expect(nodes.z).toMatchObject({ mark: 100, points: 0 });
    expect(nodes.y?.points).toBe(40);
    expect(total).toBe(40);
  });

  test('with a child that counts, it counts', () => {
    expect(scoreOne(definition, { x: 100, y: 40 }).total).toBe(94);
  });

  test('and where that leaves nothing at all, the enterprise is not scored', () => {
    const sheet = scoreOne(define([indicator('x', { missing: 'exclude' })]), {});
    expect(sheet).toMatchObject({ status: 'rejected', total: null });
    expect(sheet.reasons).toMatchObject([{ code: 'indicatorMissing', node: 'x' }]);
  });
});

describe('points', () => {
  test('are the full scale × the fraction × the product of shares down the path', () => {
    const definition = define(
      [
        group('a', [indicator('x', { fullMarks: 10, weight: 2 }), indicator('y', { fullMarks: 10, weight: 3 })], {
          weight: 30,
        }),
        group('b', [indicator('z', { fullMarks: 10 })], { weight: 70 }),
      ],
      { scale: { full: 1000, decimals: 2 } },
    );
    const { nodes, total } = scoreOne(definition, { x: 5, y: 10, z: 1 });
    expect(nodes.x?.points).toBeCloseTo(1000 * 0.5 * 0.4 * 0.3, 10);
    expect(nodes.y?.points).toBeCloseTo(1000 * 1 * 0.6 * 0.3, 10);
    expect(nodes.a?.points).toBeCloseTo(1000 * 0.8 * 0.3, 10);
    expect(nodes.b?.points).toBeCloseTo(1000 * 0.1 * 0.7, 10);
    expect(nodes.root?.points).toBeCloseTo(310, 10);
    expect(total).toBe(310);
  });

  test('of the children of a weightedMean add up to its own, in random definitions', () => {
    let groups = 0;
    const addUp = (node: TreeNode, nodes: ReturnType<typeof scoreOne>['nodes']) => {
      if (!('children' in node)) return;
      for (const child of node.children) addUp(child, nodes);
      const own = nodes[node.id]?.points;
      if ((node.aggregate ?? 'weightedMean') !== 'weightedMean' || own == null) return;
      groups += 1;
      const sum = node.children.reduce((soFar, { id }) => soFar + (nodes[id]?.points ?? 0), 0);
      expect(Math.abs(sum - own)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(own)));
    };
    fc.assert(
      fc.property(definitionAndRecords(), ({ definition, records, period }) => {
        for (const { nodes } of sheetsOfRun(runOf(definition, records, period))) addUp(definition.tree, nodes);
      }),
      { seed: 11, numRuns: 600 },
    );
    expect(groups).toBeGreaterThan(1500);
  });
});
