import { describe, expect, test } from 'vitest';
import type { AggregateName, Definition, Missing, TreeNode } from '../../schemas/definition.ts';
import { define, group, indicator, named, scoreAll, scoreOne } from './park.ts';

const stages: Definition['stages'] = [
  { ...named('young'), when: { fact: 'z', operator: 'lessThan', value: 5 } },
  named('old'),
];

describe('missing policies', () => {
  const rows = [{ x: 80 }, { x: 20, y: 60 }, { x: 20, y: 40 }, { x: 20, y: 10 }];

  test.each<[missing: Missing | undefined, mark: number | null, total: number | null, status: string]>([
    [undefined, 0, 40, 'scored'],
    ['zero', 0, 40, 'scored'],
    ['exclude', null, 80, 'scored'],
    [{ mark: 30 }, 30, 55, 'scored'],
    ['median', 40, 60, 'scored'],
    ['reject', null, null, 'rejected'],
  ])('%o: mark %s, total %s, %s', (missing, mark, total, status) => {
    const [first] = scoreAll(define([indicator('x'), indicator('y', missing ? { missing } : {})]), ...rows);
    expect(first).toMatchObject({ status, total, nodes: { y: { value: null, mark } } });
  });

  test.each([
    { known: [{ y: 10 }, { y: 30 }], median: 20, why: 'the mean of the two middle ones' },
    { known: [{ y: 10 }], median: 10, why: 'the only one' },
    { known: [{ y: 500 }, { y: 700 }], median: 100, why: 'of the marks, not of the values' },
    { known: [], median: 0, why: 'nobody has one' },
  ])('the median is $median: $why', ({ known, median }) => {
    const [first] = scoreAll(define([indicator('y', { missing: 'median' })]), {}, ...known);
    expect(first?.nodes.y?.mark).toBe(median);
  });

  test('reject does not apply where the indicator or a group above it is not used', () => {
    const missing = 'reject';
    const children = [
      indicator('x'),
      indicator('y', { missing, weight: { old: 1 } }),
      group('g', [indicator('i', { formula: 'y', missing })], { weight: { old: 1 } }),
    ];
    const [young, old] = scoreAll(define(children, { stages }), { x: 7, z: 1 }, { x: 7, z: 9 });
    expect(young).toMatchObject({ status: 'scored', total: 7 });
    expect(old).toMatchObject({ status: 'rejected', total: null });
    expect(old?.nodes.x).toMatchObject({ value: 7, mark: 7, fraction: null, points: null });
  });

  test('a group whose children are all excluded is excluded itself', () => {
    const gone = group('g', [indicator('y', { missing: 'exclude' })], { weight: 3 });
    const sheet = scoreOne(define([indicator('x', { weight: 1 }), gone]), { x: 70 });
    expect(sheet.total).toBe(70);
    expect(sheet.nodes.g).toMatchObject({ fraction: null, points: 0 });
  });
});

test('who has nothing at all that counts is rejected', () => {
  const sheet = scoreOne(define([indicator('y', { missing: 'exclude' })]), {});
  expect(sheet).toMatchObject({ status: 'rejected', total: null, rank: null });
});

describe('aggregates of 0.2 (weight 1) and 0.8 (weight 3)', () => {
  const children = [indicator('x', { weight: 1 }), indicator('y', { weight: 3 })];

  test.each<[AggregateName | undefined, number]>([
    [undefined, 65],
    ['weightedMean', 65],
    ['geometricMean', 56.57],
    ['harmonicMean', 45.71],
    ['min', 20],
    ['max', 80],
  ])('%s gives %s', (aggregate, total) => {
    const tree = group('root', children, aggregate ? { aggregate } : {});
    expect(scoreOne(define([], { tree }), { x: 20, y: 80 }).total).toBe(total);
  });

  test.each<[AggregateName, number]>([
    ['geometricMean', 1],
    ['harmonicMean', 0.02],
  ])('%s takes 0 for 0.0001', (aggregate, total) => {
    const equal = [indicator('x', { weight: 1 }), indicator('y', { weight: 1 })];
    expect(scoreOne(define([], { tree: group('root', equal, { aggregate }) }), { x: 0, y: 100 }).total).toBe(total);
  });

  test.each([
    { x: 3, y: 4, total: 70 },
    { x: 6, y: 4, total: 100 },
    { x: 9, y: 9, total: 100 },
  ])('cappedSum: marks $x and $y of at most 10 give $total', ({ x, y, total }) => {
    const tree = group('root', children, { aggregate: 'cappedSum', cap: 10 });
    expect(scoreOne(define([], { tree }), { x, y }).total).toBe(total);
  });

  test('unused and excluded children do not take part, in any of them', () => {
    const others = [indicator('z', { weight: 0 }), indicator('i', { formula: 'z * 0 / 0', missing: 'exclude' })];
    for (const [aggregate, total] of [
      ['min', 20],
      ['max', 80],
      ['weightedMean', 65],
    ] as const) {
      const tree = group('root', [...children, ...others], { aggregate });
      expect(scoreOne(define([], { tree }), { x: 20, y: 80, z: 100 }).total).toBe(total);
    }
  });
});

describe('weights and points', () => {
  test('weights are relative among siblings, points are shares down the path', () => {
    const tree: TreeNode[] = [
      group('g', [indicator('x', { weight: 1 }), indicator('y', { weight: 3 })], { weight: 2 }),
      indicator('z', { weight: 2 }),
    ];
    const { nodes, total } = scoreOne(define(tree), { x: 100, y: 50, z: 10 });
    expect(total).toBe(36.25);
    expect([nodes.x?.points, nodes.y?.points, nodes.g?.points, nodes.z?.points]).toEqual([12.5, 18.75, 31.25, 5]);
    expect(nodes.root).toMatchObject({ value: null, mark: null, fraction: 0.3625, points: 36.25, missing: null });
  });

  test("left out, an indicator's weight is its full marks and a group's is 1", () => {
    const tree = [indicator('x', { fullMarks: 3 }), group('g', [indicator('y')])];
    expect(scoreOne(define(tree), { x: 3, y: 0 }).total).toBe(75);
  });

  test('a weight of 0 or of other stages only: value and mark are shown, points are 0', () => {
    const tree = [
      indicator('x', { weight: { young: 1, old: 1 } }),
      indicator('y', { weight: { young: 0, old: 1 } }),
      group('g', [indicator('i', { formula: 'y' })], { weight: { old: 1 } }),
    ];
    const [young, old] = scoreAll(define(tree, { stages }), { x: 30, y: 60, z: 1 }, { x: 30, y: 60, z: 5 });
    expect([young?.total, old?.total]).toEqual([30, 50]);
    expect(young?.nodes.y).toMatchObject({ value: 60, mark: 60, points: 0 });
    expect(young?.nodes.i).toMatchObject({ value: 60, mark: 60, points: 0 });
  });

  test('variants score some stages otherwise', () => {
    const scoring = { method: 'boolean', mark: 1 } as const;
    const tree = [indicator('x', { variants: [{ stages: ['young'], scoring }] })];
    const sheets = scoreAll(define(tree, { stages }), { x: 40, z: 1 }, { x: 40, z: 9 });
    expect(sheets.map(({ stage, total }) => [stage, total])).toEqual([
      ['young', 1],
      ['old', 40],
    ]);
  });
});

describe('stages', () => {
  test('without stages the stage is null', () => {
    expect(scoreOne(define([indicator('x')]), { x: 1 })).toMatchObject({ status: 'scored', stage: null, total: 1 });
  });

  test('the first whose condition holds', () => {
    const three: Definition['stages'] = [
      { ...named('one'), when: { fact: 'z', operator: 'greaterThan', value: 8 } },
      { ...named('two'), when: { fact: 'z', operator: 'greaterThan', value: 2 } },
      named('three'),
    ];
    const sheets = scoreAll(define([indicator('x')], { stages: three }), { z: 9 }, { z: 8 }, { z: 2 });
    expect(sheets.map(({ stage }) => stage)).toEqual(['one', 'two', 'three']);
  });

  test('a missing fact that any of them reads: unclassified, never the default, even where another branch decides', () => {
    const either: Definition['stages'] = [
      {
        ...named('young'),
        when: {
          any: [
            { fact: 'z', operator: 'lessThan', value: 5 },
            { fact: 'yes', operator: 'equal', value: true },
          ],
        },
      },
      named('old'),
    ];
    const sheet = scoreOne(define([indicator('x')], { stages: either }), { x: 7, z: 1 });
    expect(sheet).toMatchObject({ status: 'unclassified', stage: null, total: null, rank: null });
    expect(sheet.nodes.x).toMatchObject({ value: 7, mark: null, fraction: null, points: null });
  });

  test('indicators may read the stage, and those without one are in no population', () => {
    const tree = [
      indicator('x', { scoring: { method: 'minMax' } }),
      indicator('i', { formula: "stage == 'young' ? 10 : 20" }),
    ];
    const sheets = scoreAll(define(tree, { stages }), { x: 1, z: 1 }, { x: 3, z: 9 }, { x: 100 });
    expect(sheets.map(({ nodes }) => [nodes.x?.mark, nodes.i?.value])).toEqual([
      [0, 10],
      [100, 20],
      [null, null],
    ]);
  });
});

test.each([
  { decimals: 2, x: 2.675, total: 2.68 },
  { decimals: 1, x: 0.25, total: 0.3 },
  { decimals: 0, x: 2.5, total: 3 },
  { decimals: 10, x: 1.23456789012, total: 1.2345678901 },
  { decimals: 0, x: 99.5, total: 100 },
])('$x is $total at $decimals decimals: half away from zero', ({ decimals, x, total }) => {
  expect(scoreOne(define([indicator('x')], { scale: { full: 100, decimals } }), { x }).total).toBe(total);
});

test('a scale of 1000', () => {
  const sheet = scoreOne(define([indicator('x')], { scale: { full: 1000, decimals: 0 } }), { x: 12.5 });
  expect(sheet).toMatchObject({ total: 125, nodes: { x: { points: 125 } } });
});
