import { describe, expect, test } from 'vitest';
import { converted } from '../../../designer/inspector/scoring/convert/converted.ts';
import { check } from '../../../rules/check/index.ts';
import type { Scoring } from '../../../schemas/definition.ts';

const known = { fullMarks: 10, ascending: Float64Array.from({ length: 101 }, (_, at) => at) };
const to = (scoring: Scoring, method: Scoring['method']) => converted(scoring, method, known, ['A', 'B']);

const bands: Scoring = {
  method: 'bands',
  boundary: 'upper',
  bands: [
    { from: null, mark: 0 },
    { from: 3, mark: 5 },
    { from: 6, mark: 10 },
  ],
};
const linear: Scoring = { method: 'linear', from: 2, to: 12 };

describe('What another method can say is kept, what it can not is told', () => {
  test('bands as a line through points', () => {
    expect(to(bands, 'piecewise')).toEqual({
      scoring: {
        method: 'piecewise',
        points: [
          [3, 5],
          [6, 10],
        ],
      },
      lost: ['boundary', 'jumps', 'below'],
    });
  });

  test('bands as a straight line from the first to the last threshold', () => {
    expect(to({ ...bands, boundary: 'lower' }, 'linear')).toEqual({
      scoring: { method: 'linear', from: 3, to: 6 },
      lost: ['jumps'],
    });
  });

  test('a line as bands', () => {
    expect(to(linear, 'bands')).toEqual({
      scoring: {
        method: 'bands',
        bands: [
          { from: null, mark: 0 },
          { from: 12, mark: 10 },
        ],
      },
      lost: ['between'],
    });
  });

  test('a line as marks per unit, which is the same', () => {
    expect(to(linear, 'perUnit')).toEqual({
      scoring: { method: 'perUnit', marksPerUnit: 1, offset: 2 },
      lost: [],
    });
  });

  test('less is better as bands and back keeps its direction', () => {
    const falling: Scoring = { method: 'linear', from: 12, to: 2 };
    const { scoring } = to(falling, 'bands');
    expect(scoring).toMatchObject({
      bands: [
        { from: null, mark: 10 },
        { from: 12, mark: 0 },
      ],
    });
    expect(to(scoring, 'percentile').scoring).toMatchObject({ method: 'percentile', direction: 'less' });
    expect(to(falling, 'perUnit').lost).toContain('direction');
  });

  test('steps as bands say every step', () => {
    const steps: Scoring = { method: 'steps', first: 1, base: 4, step: 2, marksPerStep: 3 };
    expect(to(steps, 'bands')).toEqual({
      scoring: {
        method: 'bands',
        bands: [
          { from: null, mark: 0 },
          { from: 1, mark: 4 },
          { from: 3, mark: 7 },
          { from: 5, mark: 10 },
        ],
      },
      lost: [],
    });
  });

  test('a comparison gets thresholds from the park, and says so', () => {
    expect(to({ method: 'percentile', lowest: 2 }, 'linear')).toEqual({
      scoring: { method: 'linear', from: 10, to: 90 },
      lost: ['population', 'ends', 'proposed'],
    });
  });

  test('one comparison as another keeps with whom, which way and the lowest mark', () => {
    const percentile: Scoring = { method: 'percentile', scope: 'stage', direction: 'less', lowest: 2 };
    expect(to(percentile, 'minMax')).toEqual({ scoring: { ...percentile, method: 'minMax' }, lost: [] });
  });

  test('yes and no as categories, and as none', () => {
    const yes: Scoring = { method: 'boolean', mark: 8, otherwise: 1 };
    expect(to(yes, 'lookup')).toEqual({ scoring: { method: 'lookup', marks: { true: 8, false: 1 } }, lost: [] });
    expect(to(yes, 'bands').lost).toContain('categories');
  });

  test('the same method is the very same', () => {
    expect(to(bands, 'bands').scoring).toBe(bands);
  });
});

const all: readonly Scoring[] = [
  bands,
  linear,
  { method: 'linear', from: 9, to: 1 },
  { method: 'bands', bands: [] },
  { method: 'piecewise', points: [[5, 5]] },
  {
    method: 'piecewise',
    points: [
      [0, 10],
      [5, 2],
    ],
  },
  { method: 'perUnit', marksPerUnit: 2, offset: 1, cap: 8 },
  { method: 'perUnit', marksPerUnit: 0 },
  { method: 'steps', first: 1, base: 4, step: 1, marksPerStep: 2 },
  { method: 'boolean', mark: 10 },
  { method: 'lookup', marks: { A: 3, B: 10 } },
  { method: 'percentile' },
  { method: 'minMax', direction: 'less' },
  { method: 'zScore', mean: 6, spread: 2 },
];
const methods = [
  'bands',
  'linear',
  'piecewise',
  'perUnit',
  'steps',
  'boolean',
  'lookup',
  'percentile',
  'minMax',
  'zScore',
] as const;

test('From every method to every other: what comes out has no errors', () => {
  for (const from of all)
    for (const method of methods.filter((one) => one !== from.method)) {
      const { scoring } = to(from, method);
      const kind = method === 'lookup' ? 'string' : 'number';
      const problems = check({
        formatVersion: 1,
        name: { 'zh-CN': '试' },
        fields: [{ id: 'x', name: { 'zh-CN': '值' }, type: kind }],
        tree: {
          id: 'total',
          name: { 'zh-CN': '总' },
          children: [{ id: 'a', name: { 'zh-CN': '甲' }, formula: 'x', fullMarks: 10, scoring }],
        },
      });
      const errors = problems.filter(({ severity }) => severity === 'error');
      expect({ from, method, scoring, errors }).toEqual({ from, method, scoring, errors: [] });
    }
});
