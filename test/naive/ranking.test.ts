import { describe, expect, test } from 'vitest';
import type { Definition, Quota } from '../../schemas/definition.ts';
import type { FieldValue } from '../../schemas/record.ts';
import { define, indicator, named, scoreAll, scoreOne } from './park.ts';

function ranking(more: Partial<Definition> = {}) {
  return define([indicator('x')], more);
}

function withTotals(...totals: readonly number[]): readonly Readonly<Record<string, FieldValue>>[] {
  return totals.map((x) => ({ x }));
}

describe('rank', () => {
  test('ties share the best rank; percentiles are shares of the others, ties counting half', () => {
    const sheets = scoreAll(ranking(), ...withTotals(50, 90, 50, 10));
    expect(sheets.map(({ rank }) => rank)).toEqual([2, 1, 2, 4]);
    expect(sheets.map(({ percentile }) => percentile)).toEqual([0.5, 1, 0.5, 0]);
  });

  test('it is the rounded total that ties', () => {
    const sheets = scoreAll(ranking(), ...withTotals(50.001, 50.004, 50.006));
    expect(sheets.map(({ rank }) => rank)).toEqual([2, 2, 1]);
  });

  test('alone: rank 1, percentile 1', () => {
    expect(scoreOne(ranking(), { x: 3 })).toMatchObject({ rank: 1, percentile: 1 });
  });

  test('within each value of a field; without one there is no rank within', () => {
    const rows = [{ x: 10, kind: 'C39' }, { x: 30, kind: 'I65' }, { x: 20, kind: 'C39' }, { x: 40 }];
    const sheets = scoreAll(ranking({ rankWithin: ['kind'] }), ...rows);
    expect(sheets.map(({ rank }) => rank)).toEqual([4, 2, 3, 1]);
    expect(sheets.map(({ rankWithin }) => rankWithin.kind)).toEqual([2, 1, 1, null]);
  });

  test('who is not scored is not ranked', () => {
    const adjustments: Definition['adjustments'] = [
      { ...named('out'), kind: 'exclude', when: { fact: 'yes', operator: 'equal', value: true } },
    ];
    const rows = [
      { x: 90, yes: true },
      { x: 50, yes: false },
      { x: 10, yes: false },
    ];
    expect(scoreAll(ranking({ adjustments }), ...rows).map(({ rank }) => rank)).toEqual([null, 1, 2]);
  });
});

describe('grades by total', () => {
  const grades = [
    { ...named('C'), from: 20 },
    { ...named('A'), from: 80 },
    { ...named('B'), from: 50 },
  ];

  test.each([
    { x: 80, grade: 'A' },
    { x: 79.995, grade: 'A' },
    { x: 79.99, grade: 'B' },
    { x: 50, grade: 'B' },
    { x: 20, grade: 'C' },
    { x: 19.99, grade: null },
  ])('$x is $grade, in whatever order they are written', ({ x, grade }) => {
    expect(scoreOne(ranking({ grades }), { x }).grade).toBe(grade);
  });
});

describe('grades by share of the ranking', () => {
  const grades = [
    { ...named('B'), top: 0.5 },
    { ...named('A'), top: 0.2 },
  ];

  test.each([
    { totals: [50, 40, 30, 20, 10], expected: ['A', 'B', 'B', null, null], why: 'fewer than 1, fewer than 2.5 above' },
    { totals: [50, 50, 50, 20, 10], expected: ['A', 'A', 'A', null, null], why: 'ties stand or fall together' },
    { totals: [50, 40, 40, 40, 10], expected: ['A', 'B', 'B', 'B', null], why: 'ties at the edge are all in' },
    { totals: [10], expected: ['A'], why: 'nobody above' },
  ])('$totals: $why', ({ totals, expected }) => {
    expect(scoreAll(ranking({ grades }), ...withTotals(...totals)).map(({ grade }) => grade)).toEqual(expected);
  });

  test('28 % of 25 are 7, as on paper', () => {
    const totals = Array.from({ length: 25 }, (_, index) => index);
    const sheets = scoreAll(ranking({ grades: [{ ...named('A'), top: 0.28 }] }), ...withTotals(...totals));
    expect(sheets.filter(({ grade }) => grade === 'A')).toHaveLength(7);
  });

  test('within a field: shares of those with the same value, none without one', () => {
    const rows = [{ x: 10, kind: 'C39' }, { x: 90, kind: 'I65' }, { x: 80, kind: 'I65' }, { x: 99 }];
    const sheets = scoreAll(ranking({ grades, gradeWithin: 'kind' }), ...rows);
    expect(sheets.map(({ grade }) => grade)).toEqual(['A', 'A', null, null]);
  });
});

describe('applications', () => {
  function decisions(quota: Quota, ...rows: readonly Readonly<Record<string, FieldValue>>[]) {
    const applications = [
      { ...named('loan'), when: { fact: 'total', operator: 'greaterThan', value: 0 }, quota },
    ] as const;
    return scoreAll(ranking({ applications }), ...rows).map(({ applications: { loan } }) => [
      loan?.selected,
      loan?.reasons.some(({ code }) => code === 'tiesWithLastTaken'),
    ]);
  }

  const byTotal = { orderBy: [{ fact: 'total', descending: true }] };

  test.each([
    { yes: true, eligible: true, why: 'its condition holds' },
    { yes: false, eligible: false, why: 'its condition fails' },
    { yes: null, eligible: false, why: 'its condition is unknown' },
  ])('eligible $eligible: $why', ({ yes, eligible }) => {
    const applications = [{ ...named('loan'), when: { fact: 'yes', operator: 'equal', value: true } }] as const;
    const sheet = scoreOne(ranking({ applications }), { x: 1, yes });
    expect(sheet.applications.loan).toMatchObject({ eligible, selected: eligible, amount: null });
  });

  test('they read the result: total, grade, rank, percentile, stage and nodes', () => {
    const definition = ranking({
      grades: [{ ...named('AAA'), from: 0 }],
      tables: [{ id: 'ceiling', rows: { AAA: 1000 } }],
      applications: [
        { ...named('loan'), amount: { formula: 'min(lookup(ceiling, grade), total * 10) + rank + percentile' } },
        { ...named('best'), when: { fact: 'percentile', operator: 'greaterThanInclusive', value: 1 } },
        { ...named('marked'), when: { fact: 'mark.x', operator: 'equal', value: { fact: 'points.root' } } },
      ],
    });
    const [first, second] = scoreAll(definition, ...withTotals(30, 20)).map(({ applications }) => applications);
    expect(first?.loan?.amount).toBe(302);
    expect(second?.loan?.amount).toBe(202);
    expect([first?.best?.eligible, second?.best?.eligible]).toEqual([true, false]);
    expect([first?.marked?.eligible, second?.marked?.eligible]).toEqual([true, true]);
  });

  test('an amount that is missing leaves it eligible; who is not eligible has none', () => {
    const when = { fact: 'x', operator: 'greaterThan', value: 5 } as const;
    const applications = [{ ...named('loan'), when, amount: { formula: 'y * 2' } }];
    const sheets = scoreAll(ranking({ applications }), { x: 9 }, { x: 9, y: 4 }, { x: 1, y: 4 });
    expect(sheets.map(({ applications: { loan } }) => [loan?.eligible, loan?.amount])).toEqual([
      [true, null],
      [true, 8],
      [false, null],
    ]);
  });

  test('a quota takes the first of its order among the eligible', () => {
    const rows = withTotals(30, 10, 50, 0, 40);
    expect(decisions({ count: 2, ...byTotal }, ...rows).map(([selected]) => selected)).toEqual([
      false,
      false,
      true,
      false,
      true,
    ]);
    const ascending = { orderBy: [{ fact: 'total' }] };
    expect(decisions({ count: 2, ...ascending }, ...rows).map(([selected]) => selected)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  test('a tie goes to the first enterpriseId, and everyone in it is marked', () => {
    expect(decisions({ count: 2, ...byTotal }, ...withTotals(30, 50, 30, 10, 30))).toEqual([
      [true, true],
      [true, false],
      [false, true],
      [false, false],
      [false, true],
    ]);
  });

  test('a tie that the quota does not cut through is not marked', () => {
    expect(decisions({ count: 2, ...byTotal }, ...withTotals(30, 30, 10))).toEqual([
      [true, false],
      [true, false],
      [false, false],
    ]);
    expect(decisions({ count: 9, ...byTotal }, ...withTotals(30, 30))).toEqual([
      [true, false],
      [true, false],
    ]);
  });

  test.each([true, false])('missing order facts come last (descending: %s)', (descending) => {
    const rows = [{ x: 1 }, { x: 1, y: 5 }, { x: 1, y: 5 }];
    const selected = decisions({ count: 2, orderBy: [{ fact: 'y', descending }] }, ...rows).map(([taken]) => taken);
    expect(selected).toEqual([false, true, true]);
  });

  test('a second fact breaks ties of the first', () => {
    const rows = [
      { x: 1, y: 1 },
      { x: 1, y: 9 },
      { x: 1, y: 5 },
    ];
    const quota = { count: 1, orderBy: [{ fact: 'total' }, { fact: 'y', descending: true }] };
    expect(decisions(quota, ...rows)).toEqual([
      [false, false],
      [true, false],
      [false, false],
    ]);
  });

  test('within a field: a quota for each of its values, and one for those who have none', () => {
    const rows = [{ x: 10, kind: 'C39' }, { x: 20, kind: 'C39' }, { x: 5, kind: 'I65' }, { x: 99 }, { x: 98 }];
    expect(decisions({ count: 1, within: 'kind', ...byTotal }, ...rows).map(([selected]) => selected)).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
  });
});
