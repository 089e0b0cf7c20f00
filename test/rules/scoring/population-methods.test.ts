import { describe, expect, test } from 'vitest';
import type { Definition, Scoring } from '../../../schemas/definition.ts';
import { define, indicator, named } from '../../naive/park.ts';
import { type Cells, scoreAll } from '../scored.ts';

function marksOf(scoring: Scoring, rows: readonly Cells[], more: Partial<Definition> = {}) {
  const definition = define([indicator('i', { formula: 'x', scoring, fullMarks: 10 })], more);
  return scoreAll(definition, ...rows).map(({ nodes }) => nodes.i?.mark);
}

const values = (...xs: readonly number[]): readonly Cells[] => xs.map((x) => ({ x }));

describe('percentile: the share of the others below, ties counting half', () => {
  test.each<{ why: string; scoring: Partial<Scoring>; xs: readonly number[]; marks: readonly number[] }>([
    { why: 'evenly spread whatever the distances', scoring: {}, xs: [1, 100, 2], marks: [0, 10, 5] },
    { why: 'ties share', scoring: {}, xs: [1, 2, 2, 3, 9], marks: [0, 3.75, 3.75, 7.5, 10] },
    { why: 'all tie', scoring: {}, xs: [4, 4, 4], marks: [5, 5, 5] },
    { why: 'alone', scoring: {}, xs: [4], marks: [10] },
    { why: 'less is better', scoring: { direction: 'less' }, xs: [1, 2, 2, 3, 9], marks: [10, 6.25, 6.25, 2.5, 0] },
    { why: 'from a lowest mark', scoring: { lowest: 4 }, xs: [1, 2, 3], marks: [4, 7, 10] },
    { why: 'zeroes are one value', scoring: {}, xs: [0, -0, 1], marks: [2.5, 2.5, 10] },
  ])('$why', ({ scoring, xs, marks }) => {
    expect(marksOf({ method: 'percentile', ...scoring } as Scoring, values(...xs))).toEqual(marks);
  });
});

describe('minMax: the place between the least and the most', () => {
  test.each<{ why: string; scoring: Partial<Scoring>; xs: readonly number[]; marks: readonly number[] }>([
    { why: 'in proportion', scoring: {}, xs: [10, 15, 30], marks: [0, 2.5, 10] },
    { why: 'less is better', scoring: { direction: 'less' }, xs: [10, 15, 30], marks: [10, 7.5, 0] },
    { why: 'from a lowest mark', scoring: { lowest: 6 }, xs: [10, 15, 30], marks: [6, 7, 10] },
    { why: 'all equal: full marks', scoring: { lowest: 6 }, xs: [7, 7], marks: [10, 10] },
    { why: 'all equal, less is better', scoring: { direction: 'less' }, xs: [7, 7], marks: [10, 10] },
    { why: 'alone', scoring: {}, xs: [7], marks: [10] },
  ])('$why', ({ scoring, xs, marks }) => {
    expect(marksOf({ method: 'minMax', ...scoring } as Scoring, values(...xs))).toEqual(marks);
  });
});

describe('zScore: distance from the mean in sample standard deviations', () => {
  test.each<{ why: string; scoring: Partial<Scoring>; xs: readonly number[]; marks: readonly number[] }>([
    // Mean 4, deviation √((4 + 0 + 4) / 2) = 2.
    { why: 'one deviation apart', scoring: {}, xs: [2, 4, 6], marks: [3, 5, 7] },
    { why: 'less is better', scoring: { direction: 'less' }, xs: [2, 4, 6], marks: [7, 5, 3] },
    { why: 'held in 0 … full marks', scoring: { spread: 8 }, xs: [2, 4, 6], marks: [0, 5, 10] },
    { why: 'nobody deviates', scoring: {}, xs: [0.1, 0.1, 0.1], marks: [5, 5, 5] },
    { why: 'alone', scoring: {}, xs: [9], marks: [5] },
  ])('$why', ({ scoring, xs, marks }) => {
    expect(marksOf({ method: 'zScore', mean: 5, spread: 2, ...scoring } as Scoring, values(...xs))).toEqual(marks);
  });
});

describe('the population is every enterprise of the run that has a stage and a value', () => {
  const scoring: Scoring = { method: 'minMax' };

  test('a missing value is not in it', () => {
    expect(marksOf(scoring, [{ x: 10 }, {}, { x: 20 }])).toEqual([0, 0, 10]);
  });

  test('whatever its later status: an excluded and a vetoed one are in it', () => {
    const adjustments: Definition['adjustments'] = [
      { ...named('out'), kind: 'exclude', when: { fact: 'yes', operator: 'equal', value: true } },
      { ...named('veto'), kind: 'veto', when: { fact: 'sure', operator: 'equal', value: true } },
    ];
    expect(marksOf(scoring, [{ x: 0, yes: true }, { x: 5 }, { x: 10, sure: true }], { adjustments })).toEqual([
      0, 5, 10,
    ]);
  });

  test('an unclassified one is not, and has no mark', () => {
    const stages: Definition['stages'] = [
      { ...named('young'), when: { fact: 'y', operator: 'lessThan', value: 5 } },
      named('grown'),
    ];
    expect(marksOf(scoring, [{ x: 0, y: 1 }, { x: 5, y: 9 }, { x: 10 }], { stages })).toEqual([0, 10, null]);
  });

  test.each<[string, readonly (number | null | undefined)[]]>([
    ['all', [0, 2, 4, 10]],
    ['kind', [0, 10, 0, 10]],
    ['stage', [0, 2, 4, 10]],
  ])('by %s', (scope, marks) => {
    const stages: Definition['stages'] = [named('only')];
    const rows = [
      { x: 0, kind: 'C39' },
      { x: 2, kind: 'C39' },
      { x: 4, kind: 'I65' },
      { x: 10, kind: 'I65' },
    ];
    expect(marksOf({ ...scoring, scope }, rows, { stages })).toEqual(marks);
  });

  test('by stage: each stage has its own', () => {
    const stages: Definition['stages'] = [
      { ...named('young'), when: { fact: 'y', operator: 'lessThan', value: 5 } },
      named('grown'),
    ];
    const rows = [
      { x: 0, y: 1 },
      { x: 5, y: 1 },
      { x: 100, y: 9 },
      { x: 200, y: 9 },
    ];
    expect(marksOf({ ...scoring, scope: 'stage' }, rows, { stages })).toEqual([0, 10, 0, 10]);
  });

  test('without the field of its scope a value has nobody to be compared with: its policy decides, and it says so', () => {
    const definition = define([
      indicator('i', { formula: 'x', scoring: { ...scoring, scope: 'kind' }, fullMarks: 10, missing: { mark: 3 } }),
    ]);
    const [, , lone] = scoreAll(definition, { x: 0, kind: 'C39' }, { x: 9, kind: 'C39' }, { x: 5 });
    expect(lone?.nodes.i).toMatchObject({ value: 5, mark: 3, missing: { operation: 'scope', fields: ['kind'] } });
  });

  test('an option may have any name', () => {
    const options = ['__proto__', 'constructor'].map((value) => ({ value, name: { 'zh-CN': value } }));
    const rows = [
      { x: 0, kind: '__proto__' },
      { x: 4, kind: '__proto__' },
      { x: 7, kind: 'constructor' },
    ];
    const { fields } = define([]);
    const more = { fields: fields.map((field) => (field.id === 'kind' ? { ...field, options } : field)) };
    expect(marksOf({ ...scoring, scope: 'kind' }, rows, more)).toEqual([0, 10, 10]);
  });
});
