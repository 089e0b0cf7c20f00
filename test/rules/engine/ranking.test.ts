import { describe, expect, test } from 'vitest';
import type { Definition, Grade } from '../../../schemas/definition.ts';
import { define, indicator, named } from '../../naive/park.ts';
import { type Cells, scoreAll, scoreOne } from '../scored.ts';

const ranked = (more: Partial<Definition> = {}) => define([indicator('x')], more);
const totals = (...xs: readonly number[]): readonly Cells[] => xs.map((x) => ({ x }));

describe('ranks: ties share the best one; percentiles: the share of the others below, ties counting half', () => {
  test.each<{ xs: readonly number[]; ranks: readonly number[]; percentiles: readonly number[]; why: string }>([
    { xs: [90, 50, 50, 10], ranks: [1, 2, 2, 4], percentiles: [1, 0.5, 0.5, 0], why: '1, 2, 2, 4' },
    { xs: [10, 50, 90], ranks: [3, 2, 1], percentiles: [0, 0.5, 1], why: 'in any order' },
    { xs: [50, 50, 10], ranks: [1, 1, 3], percentiles: [0.75, 0.75, 0], why: 'two first' },
    { xs: [50, 10, 10], ranks: [1, 2, 2], percentiles: [1, 0.25, 0.25], why: 'two last' },
    { xs: [7, 7, 7], ranks: [1, 1, 1], percentiles: [0.5, 0.5, 0.5], why: 'all tie' },
    { xs: [7], ranks: [1], percentiles: [1], why: 'alone' },
    {
      xs: [50.001, 50.004, 50.006],
      ranks: [2, 2, 1],
      percentiles: [0.25, 0.25, 1],
      why: 'it is the rounded total that ties',
    },
    { xs: [0, 0, 5], ranks: [2, 2, 1], percentiles: [0.25, 0.25, 1], why: 'nothing is a total too' },
  ])('$xs: $ranks ($why)', ({ xs, ranks, percentiles }) => {
    const sheets = scoreAll(ranked(), ...totals(...xs));
    expect(sheets.map(({ rank }) => rank)).toEqual(ranks);
    expect(sheets.map(({ percentile }) => percentile)).toEqual(percentiles);
  });

  test('negative totals, and a total of −0, which ties with 0', () => {
    const definition = ranked({
      scale: { full: 100, decimals: 0, min: -100 },
      adjustments: [{ ...named('p'), kind: 'penalty', points: 10 }],
    });
    const sheets = scoreAll(definition, ...totals(5, 9.6, 10, 10.4, 0));
    expect(sheets.map(({ total }) => total)).toEqual([-5, 0, 0, 0, -10]);
    expect(sheets.map(({ rank }) => rank)).toEqual([4, 1, 1, 1, 5]);
  });
});

describe('rankWithin', () => {
  test('each value of a field has its own ranking; without one there is no rank', () => {
    const rows = [{ x: 10, kind: 'C39' }, { x: 30, kind: 'I65' }, { x: 20, kind: 'C39' }, { x: 40 }];
    const sheets = scoreAll(ranked({ rankWithin: ['kind'] }), ...rows);
    expect(sheets.map(({ rank }) => rank)).toEqual([4, 2, 3, 1]);
    expect(sheets.map(({ rankWithin }) => rankWithin)).toEqual([2, 1, 1, null].map((kind) => ({ kind })));
  });

  test('several at once, and the stage', () => {
    const definition = ranked({
      stages: [{ ...named('young'), when: { fact: 'y', operator: 'lessThan', value: 5 } }, named('grown')],
      rankWithin: ['stage', 'kind'],
    });
    const rows = [
      { x: 10, y: 1, kind: 'C39' },
      { x: 30, y: 1, kind: 'I65' },
      { x: 20, y: 9, kind: 'C39' },
      { x: 90, kind: 'C39' },
    ];
    const sheets = scoreAll(definition, ...rows);
    expect(sheets.map(({ rankWithin }) => [rankWithin.stage, rankWithin.kind])).toEqual([
      [2, 2],
      [1, 1],
      [1, 1],
      [null, null],
    ]);
  });
});

const letters = (...grades: readonly (readonly [id: string, limit: Pick<Grade, 'from' | 'top'>])[]): readonly Grade[] =>
  grades.map(([id, limit]) => ({ ...named(id), ...limit }));

describe('grades by total: the highest from that is reached, in whatever order they are written', () => {
  const grades = letters(['C', { from: 20 }], ['A', { from: 80 }], ['B', { from: 50 }]);
  test.each([
    { x: 100, grade: 'A', why: 'above all' },
    { x: 80, grade: 'A', why: 'on the boundary' },
    { x: 79.995, grade: 'A', why: 'rounded up to it' },
    { x: 79.994, grade: 'B', why: 'rounded down from it' },
    { x: 50, grade: 'B', why: 'on the next' },
    { x: 20, grade: 'C', why: 'on the last' },
    { x: 19.99, grade: null, why: 'below all of them' },
  ])('$x: $grade, $why', ({ x, grade }) => {
    expect(scoreOne(ranked({ grades }), { x }).grade).toBe(grade);
  });
});

describe('grades by share: everyone above whom fewer than top × n stand', () => {
  const grades = letters(['B', { top: 0.5 }], ['A', { top: 0.2 }], ['C', { top: 1 }]);
  test.each<{ xs: readonly number[]; given: readonly (string | null)[]; why: string }>([
    { xs: [9, 8, 7, 6, 5, 4, 3, 2, 1, 0], given: [...'AABBBCCCCC'], why: 'ten: two, then three more' },
    { xs: [9, 8, 7, 6], given: [...'ABCC'], why: 'four: 0.8 takes one, 2 takes two' },
    { xs: [9, 9, 9, 6], given: [...'AAAC'], why: 'all who tie with one who is taken are taken' },
    { xs: [9], given: ['A'], why: 'alone' },
  ])('$why', ({ xs, given }) => {
    expect(scoreAll(ranked({ grades }), ...totals(...xs)).map(({ grade }) => grade)).toEqual(given);
  });

  test('a share is the share on paper: 0.28 × 25 is 7', () => {
    const few = letters(['A', { top: 0.28 }]);
    const sheets = scoreAll(ranked({ grades: few }), ...totals(...Array.from({ length: 25 }, (_, i) => 90 - i)));
    expect(sheets.filter(({ grade }) => grade === 'A').length).toBe(7);
  });

  test('gradeWithin: shares of each group; whoever has no group has no grade', () => {
    const rows = [
      { x: 9, kind: 'C39' },
      { x: 8, kind: 'C39' },
      { x: 1, kind: 'I65' },
      { x: 0, kind: 'I65' },
      { x: 99 },
    ];
    const halves = letters(['A', { top: 0.5 }], ['B', { top: 1 }]);
    const given = scoreAll(ranked({ grades: halves, gradeWithin: 'kind' }), ...rows).map(({ grade }) => grade);
    expect(given).toEqual(['A', 'B', 'A', 'B', null]);
  });

  test('gradeCap holds here too, and whoever is vetoed does not count', () => {
    const definition = ranked({
      grades,
      adjustments: [
        { ...named('v'), kind: 'veto', when: { fact: 'sure', operator: 'equal', value: true } },
        { ...named('c'), kind: 'gradeCap', grade: 'C', when: { fact: 'yes', operator: 'equal', value: true } },
      ],
    });
    const rows = [{ x: 99, sure: true }, { x: 9, yes: true }, { x: 8 }, { x: 7 }, { x: 6 }];
    expect(scoreAll(definition, ...rows).map(({ grade }) => grade)).toEqual([null, 'C', 'B', 'C', 'C']);
  });
});

describe('stages: the first whose condition holds', () => {
  const stages: Definition['stages'] = [
    { ...named('young'), when: { fact: 'x', operator: 'lessThan', value: 5 } },
    {
      ...named('small'),
      when: {
        any: [
          { fact: 'x', operator: 'lessThan', value: 10 },
          { fact: 'y', operator: 'lessThan', value: 1 },
        ],
      },
    },
    named('grown'),
  ];
  test.each<{ cells: Cells; stage: string | null; why: string }>([
    { cells: { x: 4, y: 0 }, stage: 'young', why: 'the first of two that hold' },
    { cells: { x: 5, y: 9 }, stage: 'small', why: 'the second' },
    { cells: { x: 10, y: 9 }, stage: 'grown', why: 'the default' },
    { cells: { y: 9 }, stage: null, why: 'a missing fact is never the default' },
    { cells: { x: 4 }, stage: null, why: 'any missing fact that a stage reads, even where another branch decides' },
  ])('$cells: $stage, $why', ({ cells, stage }) => {
    const sheet = scoreOne(ranked({ stages }), cells);
    expect(sheet).toMatchObject({ stage, status: stage === null ? 'unclassified' : 'scored' });
  });

  test('without stages the stage is null, and everyone is scored', () => {
    expect(scoreOne(ranked({ stages: [] }), { x: 3 })).toMatchObject({ stage: null, status: 'scored', total: 3 });
  });

  test('an indicator’s formula may read the stage', () => {
    const definition = define([indicator('i', { formula: "if(stage == 'young', 10, 20)" })], { stages });
    expect(scoreAll(definition, { x: 1, y: 1 }, { x: 50, y: 1 }).map(({ total }) => total)).toEqual([10, 20]);
  });
});
