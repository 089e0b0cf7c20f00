import { describe, expect, test } from 'vitest';
import type { Scoring } from '../../schemas/definition.ts';
import type { FieldValue } from '../../schemas/record.ts';
import { define, indicator, scoreAll, scoreOne } from './park.ts';

function markOf(scoring: Scoring, value: FieldValue, formula = 'x', fullMarks = 10) {
  const definition = define([indicator('i', { formula, scoring, fullMarks })]);
  return scoreOne(definition, { [formula]: value }).nodes.i?.mark;
}

const bands = [
  { from: 0, mark: 1 },
  { from: 3, mark: 5 },
  { from: 6, mark: 10 },
];

describe.each<[method: string, scoring: Scoring, marks: readonly (readonly [value: number, mark: number])[]]>([
  [
    'bands',
    { method: 'bands', bands },
    [
      [-1, 0],
      [0, 1],
      [2.99, 1],
      [3, 5],
      [5.99, 5],
      [6, 10],
      [100, 10],
    ],
  ],
  [
    'bands, upper',
    { method: 'bands', bands, boundary: 'upper' },
    [
      [0, 0],
      [0.01, 1],
      [3, 1],
      [3.01, 5],
      [6, 5],
      [7, 10],
    ],
  ],
  [
    'bands, open below',
    {
      method: 'bands',
      bands: [
        { from: null, mark: 8 },
        { from: 0, mark: 2 },
      ],
      boundary: 'upper',
    },
    [
      [-1000, 8],
      [0, 8],
      [0.01, 2],
    ],
  ],
  [
    'linear',
    { method: 'linear', from: 2, to: 4 },
    [
      [1, 0],
      [2, 0],
      [3, 5],
      [4, 10],
      [5, 10],
    ],
  ],
  [
    'linear, less is better',
    { method: 'linear', from: 4, to: 2 },
    [
      [5, 0],
      [4, 0],
      [3, 5],
      [2, 10],
      [1, 10],
    ],
  ],
  [
    'piecewise',
    {
      method: 'piecewise',
      points: [
        [0, 2],
        [2, 4],
        [4, 10],
      ],
    },
    [
      [-1, 2],
      [0, 2],
      [1, 3],
      [2, 4],
      [3, 7],
      [4, 10],
      [9, 10],
    ],
  ],
  [
    'perUnit',
    { method: 'perUnit', marksPerUnit: 2, offset: 1 },
    [
      [0, 0],
      [1, 0],
      [2, 2],
      [6, 10],
      [7, 10],
    ],
  ],
  [
    'perUnit, capped',
    { method: 'perUnit', marksPerUnit: 2, cap: 5 },
    [
      [2, 4],
      [2.5, 5],
      [4, 5],
    ],
  ],
  [
    'steps',
    { method: 'steps', first: 0.1, base: 2, step: 0.1, marksPerStep: 1, cap: 6 },
    [
      [0.09, 0],
      [0.1, 2],
      [0.19, 2],
      [0.2, 3],
      [0.3, 4],
      [0.4, 5],
      [0.5, 6],
      [0.9, 6],
    ],
  ],
  [
    'boolean',
    { method: 'boolean', mark: 8, otherwise: 3 },
    [
      [0, 3],
      [1, 8],
      [-1, 8],
      [0.1, 8],
    ],
  ],
])('%s', (_, scoring, marks) => {
  test.each(marks)('%s earns %s', (value, mark) => {
    expect(markOf(scoring, value)).toBe(mark);
  });
});

test.each([
  [true, 8],
  [false, 0],
])('boolean: %s earns %s', (value, mark) => {
  expect(markOf({ method: 'boolean', mark: 8 }, value, 'yes')).toBe(mark);
});

test.each([
  [{ method: 'lookup', marks: { C39: 7 }, otherwise: 2 }, 'C39', 7],
  [{ method: 'lookup', marks: { C39: 7 }, otherwise: 2 }, 'I65', 2],
  [{ method: 'lookup', marks: { C39: 7 } }, 'I65', 0],
] as const)('lookup: %o of %s is %s', (scoring, value, mark) => {
  expect(markOf(scoring, value, 'kind')).toBe(mark);
});

test('full marks are 100 where none are written, and no mark is above them or below 0', () => {
  const definition = define([indicator('x', { scoring: { method: 'perUnit', marksPerUnit: 10 } })]);
  expect(scoreAll(definition, { x: 7 }, { x: 99 }, { x: -3 }).map(({ nodes }) => nodes.x?.mark)).toEqual([70, 100, 0]);
});

function marksAmong(scoring: Scoring, ...rows: readonly Readonly<Record<string, FieldValue>>[]) {
  const definition = define([indicator('x', { scoring, fullMarks: 10 })]);
  return scoreAll(definition, ...rows).map(({ nodes }) => nodes.x?.mark);
}

describe('methods that compare with the population', () => {
  const values = [{ x: 1 }, { x: 2 }, { x: 2 }, { x: 4 }, { x: 5 }, {}];

  test.each<[title: string, scoring: Scoring, marks: readonly number[]]>([
    ['percentile', { method: 'percentile' }, [0, 3.75, 3.75, 7.5, 10, 0]],
    ['percentile, less is better', { method: 'percentile', direction: 'less' }, [10, 6.25, 6.25, 2.5, 0, 0]],
    ['percentile, lowest 2', { method: 'percentile', lowest: 2 }, [2, 5, 5, 8, 10, 0]],
    ['minMax', { method: 'minMax' }, [0, 2.5, 2.5, 7.5, 10, 0]],
    ['minMax, less is better', { method: 'minMax', direction: 'less' }, [10, 7.5, 7.5, 2.5, 0, 0]],
    ['minMax, lowest 6', { method: 'minMax', lowest: 6 }, [6, 7, 7, 9, 10, 0]],
  ])('%s: 1, 2, 2, 4, 5 and one missing', (_, scoring, marks) => {
    expect(marksAmong(scoring, ...values)).toEqual(marks);
  });

  test('zScore: 1, 2, 3 have mean 2 and a sample standard deviation of 1', () => {
    expect(marksAmong({ method: 'zScore', mean: 5, spread: 2 }, { x: 1 }, { x: 2 }, { x: 3 })).toEqual([3, 5, 7]);
    const less: Scoring = { method: 'zScore', mean: 5, spread: 2, direction: 'less' };
    expect(marksAmong(less, { x: 1 }, { x: 2 }, { x: 3 })).toEqual([7, 5, 3]);
  });

  test.each<[Scoring, number]>([
    [{ method: 'percentile' }, 10],
    [{ method: 'percentile', direction: 'less' }, 10],
    [{ method: 'minMax' }, 10],
    [{ method: 'minMax', direction: 'less' }, 10],
    [{ method: 'zScore', mean: 5, spread: 2 }, 5],
  ])('alone in the population, %o gives %s', (scoring, mark) => {
    expect(marksAmong(scoring, { x: 3 })).toEqual([mark]);
  });

  test('all equal: z is 0 even where the mean is not exactly their value', () => {
    expect(marksAmong({ method: 'zScore', mean: 5, spread: 2 }, { x: 0.1 }, { x: 0.1 }, { x: 0.1 })).toEqual([5, 5, 5]);
    expect(marksAmong({ method: 'minMax' }, { x: 0.1 }, { x: 0.1 })).toEqual([10, 10]);
    expect(marksAmong({ method: 'percentile' }, { x: 1 }, { x: 1 }, { x: 1 })).toEqual([5, 5, 5]);
  });

  test('a scope compares like with like; without a place in it, the missing policy applies', () => {
    const scoring: Scoring = { method: 'minMax', scope: 'kind' };
    const rows = [
      { x: 1, kind: 'C39' },
      { x: 3, kind: 'C39' },
      { x: 100, kind: 'I65' },
      { x: 2, kind: null },
      { x: 2, kind: 'C39' },
    ];
    expect(marksAmong(scoring, ...rows)).toEqual([0, 10, 10, 0, 5]);
  });
});
