import { expect, test } from 'vitest';
import { gradeCounts } from '../../../designer/canvas/cards/grade-counts.ts';
import { renamed } from '../../../designer/canvas/cards/renamed.ts';
import { bandRange, curveOf } from '../../../designer/canvas/curve/curve.ts';
import { marksOf } from '../../../designer/canvas/curve/marks-of.ts';
import { problemCounts } from '../../../designer/canvas/problems/problem-counts.ts';
import { childSum } from '../../../designer/canvas/weights/child-sums.ts';
import type { Scoring } from '../../../schemas/definition.ts';
import type { Problem } from '../../../schemas/problem.ts';
import { definitionOf, group, indicator } from './trees.ts';

const bands: Scoring = {
  method: 'bands',
  bands: [
    { from: 0, mark: 0 },
    { from: 10, mark: 50 },
    { from: 20, mark: 100 },
  ],
};

test('the curve gives the marks of the engine', () => {
  expect(marksOf(bands, 100, [-1, 9.9, 10, 19.9, 20])).toEqual([0, 0, 0.5, 0.5, 1]);
  expect(marksOf({ method: 'lookup', marks: { A: 80 }, otherwise: 20 }, 100, ['A', 'B'])).toEqual([0.8, 0.2]);
  expect(marksOf({ method: 'percentile' }, 100, [1, 2])).toBeNull();
});

test('values stand on the axis where their bin is drawn, however wide it is', () => {
  const spread = {
    kind: 'number',
    spacing: 'logarithmic',
    edges: Float64Array.of(0, 10, 100, 1000),
    counts: Uint32Array.of(4, 1, 0),
    below: 0,
    above: 0,
  } as const;
  const curve = curveOf(bands, 100, spread);
  if (!curve) throw new Error('no curve');
  const { axis } = curve;
  expect([-5, 5, 10, 55, 100, 5000].map((value) => Math.round(axis.placeOf(value) * 6))).toEqual([0, 1, 2, 3, 4, 6]);
  expect(axis.bars).toEqual([1, 0.5, 0]);
  expect(bandRange(bands, 1, axis)?.map((x) => Math.round(x * 300))).toEqual([100, 111]);
});

test('a scoring that a draft has by halves has no curve', () => {
  // Drafts of any shape reach the cards.
  expect(curveOf({ method: 'bands' } as unknown as Scoring, 100, null)).toBeNull();
});

test.each([
  [[40, 60], 100, false],
  [[12, 18], 30, false],
  [[50, 40], 100, true],
  [[25, 25, 25], 100, false],
  [[0.4, 0.6], 100, false],
  [[0.1, 0.2, 0.7], 100, false],
  [[7], 100, false],
])('weights %j below a group that weighs %d look like a slip: %s', (weights, weight, isOff) => {
  const children = weights.map((one, at) => indicator(`i${at}`, { weight: one }));
  expect(childSum(group('g', children, { weight }), null, null)?.isOff).toBe(isOff);
});

test('the best of its children needs no sum', () => {
  const children = [indicator('a', { weight: 3 }), indicator('b', { weight: 4 })];
  expect(childSum(group('g', children, { aggregate: 'max' }), null, null)).toBeNull();
});

test('problems count for the node and for all above it, errors and warnings apart', () => {
  const definition = definitionOf(group('root', [group('a', [indicator('x'), indicator('y')]), indicator('b')]));
  const problem = (path: string, severity: Problem['severity']): Problem => ({
    code: 'c',
    severity,
    path,
    message: { 'zh-CN': '', en: '' },
  });
  const counts = problemCounts(definition, [
    problem('/tree/children/0/children/1/formula', 'error'),
    problem('/tree/children/0/children', 'warning'),
    problem('/fields/0', 'error'),
  ]);
  expect(Object.fromEntries(counts)).toEqual({
    y: { errors: 1, warnings: 0 },
    a: { errors: 1, warnings: 1 },
    root: { errors: 1, warnings: 1 },
  });
});

test('a new node loses its placeholder in both languages, a named one changes in the language of the page', () => {
  expect(renamed({ 'zh-CN': '新指标', en: 'New indicator' }, 'zh-CN', '研发')).toEqual({ 'zh-CN': '研发' });
  expect(renamed({ 'zh-CN': '新指标', en: 'New indicator' }, 'en', 'R&D')).toEqual({ 'zh-CN': 'R&D', en: 'R&D' });
  expect(renamed({ 'zh-CN': '研发', en: 'R&D' }, 'en', 'Research')).toEqual({ 'zh-CN': '研发', en: 'Research' });
});

test('grades are counted whatever they were before', () => {
  const flow = { before: ['A', null], after: ['A', 'B', null], counts: Uint32Array.of(5, 1, 0, 2, 3, 0) };
  expect(gradeCounts(flow)).toEqual([
    { grade: 'A', count: 7 },
    { grade: 'B', count: 4 },
  ]);
});
