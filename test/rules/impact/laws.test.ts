import { describe, expect, test } from 'vitest';
import type { Impact } from '../../../rules/impact/impact-of.ts';
import { impactOf } from '../../../rules/impact/impact-of.ts';
import type { Definition } from '../../../schemas/definition.ts';
import { define, group, indicator, named } from '../../naive/park.ts';
import { type Cells, datasetFor, firms } from '../scored.ts';

function impactOn(before: Definition, after: Definition, cells: readonly Cells[], mostCauses?: number): Impact {
  const fields = [...new Map([...before.fields, ...after.fields].map((field) => [field.id, field])).values()];
  const dataset = datasetFor({ ...after, fields }, firms(...cells));
  return impactOf({ before, after, dataset, ...(mostCauses === undefined ? {} : { mostCauses }) });
}

/** What each cause adds to an enterprise's total, by the cause's key. */
function pointsOf(impact: Impact, row = 0): Readonly<Record<string, number>> {
  const { causes } = impact.enterpriseAt(row);
  return Object.fromEntries(
    causes.map(([place, points]) => [impact.report.causes[place]?.key, Math.round(points * 1e9) / 1e9]),
  );
}

const two = (x: number, y: number, more: Partial<Definition> = {}) =>
  define([indicator('x', { weight: x }), indicator('y', { weight: y })], more);

describe('Causes', () => {
  test('one change alone causes the whole difference', () => {
    const impact = impactOn(two(1, 1), two(3, 1), [{ x: 100, y: 0 }]);
    expect(impact.report.causes.map(({ key }) => key)).toEqual(['node:x']);
    expect(pointsOf(impact)).toEqual({ 'node:x': 25 });
  });

  test('of two changes each has the mean of coming first and of coming last', () => {
    // 50 → 75 by x alone, → 25 by y alone, → 50 by both: x gives (25 + 25) / 2, y takes as much.
    const impact = impactOn(two(1, 1), two(3, 3), [{ x: 100, y: 0 }]);
    expect(pointsOf(impact)).toEqual({ 'node:x': 25, 'node:y': -25 });
    expect(impact.enterpriseAt(0).change).toBe(0);
  });

  test('the way back has the same causes with the opposite signs', () => {
    const before = two(1, 1, { adjustments: [{ ...named('b'), kind: 'bonus', points: 5 }] });
    const after = two(3, 2, {
      adjustments: [{ ...named('b'), kind: 'bonus', points: 9 }],
      scale: { full: 90, decimals: 2 },
    });
    const cells = [{ x: 80, y: 10 }];
    const there = pointsOf(impactOn(before, after, cells));
    const back = pointsOf(impactOn(after, before, cells));
    expect(Object.keys(there).sort()).toEqual(['adjustment:b', 'definition', 'node:x', 'node:y']);
    for (const [key, points] of Object.entries(there)) expect(back[key], key).toBeCloseTo(-points, 9);
  });

  test.each([
    { what: 'grades', more: { grades: [{ ...named('A'), from: 10 }] } },
    { what: 'applications', more: { applications: [named('loan')] } },
    { what: 'names', more: { name: { 'zh-CN': 'other' } } },
    { what: 'ranks within a field', more: { rankWithin: ['kind'] } },
    {
      what: 'a cap of the grade',
      more: {
        grades: [{ ...named('A'), from: 10 }],
        adjustments: [{ ...named('g'), kind: 'gradeCap' as const, grade: 'A' }],
      },
    },
  ])('$what cause no points', ({ more }) => {
    const impact = impactOn(two(1, 1), two(1, 1, more), [{ x: 80, y: 10 }]);
    expect(impact.report.causes).toEqual([]);
  });

  test('a new fact is there before anything reads it: what reads it is the cause', () => {
    const facts = [{ ...named('both'), formula: 'x + y' }];
    const after = define([indicator('x'), indicator('y', { formula: 'both' })], { facts });
    const before = define([indicator('x'), indicator('y')]);
    expect(pointsOf(impactOn(before, after, [{ x: 20, y: 30 }]))).toEqual({ 'node:y': 10 });
    expect(pointsOf(impactOn(after, before, [{ x: 20, y: 30 }]))).toEqual({ 'node:y': -10 });
  });

  test('a new group and what stands in it are one cause', () => {
    const before = define([indicator('x')]);
    const after = define([indicator('x'), group('g', [indicator('y'), indicator('z')], { weight: 100 })]);
    expect(pointsOf(impactOn(before, after, [{ x: 50, y: 100, z: 100 }]))).toEqual({ 'node:g': 25 });
  });

  test('a new stage is one cause with the weights of that stage', () => {
    const big = { ...named('big'), when: { fact: 'z', operator: 'greaterThan' as const, value: 10 } };
    const all = named('all');
    const weighted = (x: object, y: object, stages: Definition['stages'] & {}) =>
      define([indicator('x', { weight: { ...x } }), indicator('y', { weight: { ...y } })], { stages });
    const before = weighted({ all: 1 }, { all: 1 }, [all]);
    const after = weighted({ all: 1, big: 3 }, { all: 1, big: 1 }, [big, all]);
    const impact = impactOn(before, after, [
      { x: 100, y: 0, z: 11 },
      { x: 100, y: 0, z: 1 },
    ]);
    expect(pointsOf(impact, 0)).toEqual({ 'stage:big': 25 });
    expect(pointsOf(impact, 1)).toEqual({});
  });

  test('what makes no definition by itself waits for what it needs', () => {
    const when = { fact: 'value.y', operator: 'greaterThan' as const, value: 10 };
    const after = define([indicator('x'), indicator('y')], {
      adjustments: [{ ...named('b'), kind: 'bonus', points: 4, when }],
    });
    // 60; with y 40; with y and the bonus 44.
    const impact = impactOn(define([indicator('x')]), after, [{ x: 60, y: 20 }]);
    expect(pointsOf(impact)).toEqual({ 'node:y': -20, 'adjustment:b': 4 });
  });

  test('what can be there only together is one cause', () => {
    const before = define([indicator('x', { formula: 'other' })], { facts: [{ ...named('other'), formula: 'x' }] });
    const swapped = define([indicator('x', { formula: 'other' })], {
      fields: [...before.fields, { ...named('other'), type: 'number' }],
    });
    const impact = impactOn(before, { ...swapped, facts: [] }, [{ x: 10, other: 30 }]);
    expect(impact.report.causes.map(({ key }) => key)).toEqual(['fact:other']);
    expect(pointsOf(impact)).toEqual({ 'fact:other': 20 });
  });

  test('who has no total on the way keeps the last one, so that nothing is lost', () => {
    const gate = (value: number): Definition['adjustments'] & {} => [
      { ...named('gate'), kind: 'require', when: { fact: 'value.y', operator: 'greaterThan', value } },
    ];
    const before = define([indicator('x'), indicator('y')], { adjustments: gate(5) });
    const after = define([indicator('x', { formula: 'x * 2' }), indicator('y', { formula: 'y * 10' })], {
      adjustments: gate(50),
    });
    // The stricter gate alone would shut it out.
    const impact = impactOn(before, after, [{ x: 20, y: 8 }]);
    const { change, causes } = impact.enterpriseAt(0);
    expect(change).toBe(46);
    expect(causes.reduce((sum, [, points]) => sum + points, 0)).toBeCloseTo(46, 9);
  });

  test('who loses its total is told which cause took it', () => {
    const gate: Definition['adjustments'] = [
      { ...named('gate'), kind: 'require', when: { fact: 'value.y', operator: 'greaterThan', value: 50 } },
    ];
    const impact = impactOn(two(1, 1), two(2, 1, { adjustments: gate }), [
      { x: 20, y: 8 },
      { x: 20, y: 80 },
    ]);
    const { turnedBy, change, causes } = impact.enterpriseAt(0);
    expect([change, causes]).toEqual([null, []]);
    expect(impact.report.causes[turnedBy ?? -1]).toMatchObject({ key: 'adjustment:gate', lostTotal: 1, gotTotal: 0 });
    expect(impact.report.counts).toMatchObject({ leftRanking: 1, enteredRanking: 0 });
    expect(impact.enterpriseAt(1).turnedBy).toBeNull();
  });

  test('where all stand in one stage and one industry, no part is said to change most', () => {
    const cells = Array.from({ length: 12 }, (_, at) => ({ x: 80 + at, y: 10 }));
    const stages = [{ ...named('all'), name: { 'zh-CN': '全部', en: 'Everyone' } }];
    const [before, after] = [two(1, 1, { stages }), two(3, 1, { stages })];
    const { summary, counts } = impactOn(before, after, cells).report;
    expect(counts.higher).toBe(12);
    expect(summary.en.filter((sentence) => sentence.includes('Everyone'))).toEqual([]);
  });

  test('above the budget small ones go together by dimension, said so, and still add up', () => {
    const tree = (weight: number) =>
      define(
        ['a', 'b'].map((dimension) =>
          group(
            dimension,
            Array.from({ length: 6 }, (_, at) =>
              indicator(`${dimension}${at}`, {
                formula: 'x',
                weight: weight + at,
                scoring: { method: 'linear', from: 0, to: 10 * (at + weight) },
              }),
            ),
          ),
        ),
      );
    const impact = impactOn(tree(1), tree(3), [{ x: 7 }], 6);
    const { causes, causesFound, summary } = impact.report;
    expect([causesFound, causes.length]).toEqual([12, 6]);
    expect(
      causes
        .filter(({ grouped }) => grouped)
        .map(({ key }) => key)
        .sort(),
    ).toEqual(['rest:a', 'rest:b']);
    expect(summary.en.some((sentence) => sentence.includes('12 changes'))).toBe(true);
    const { change, causes: points } = impact.enterpriseAt(0);
    expect(points.reduce((sum, [, own]) => sum + own, 0)).toBeCloseTo(change ?? Number.NaN, 9);
  });
});
