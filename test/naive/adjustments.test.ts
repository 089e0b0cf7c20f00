import { describe, expect, test } from 'vitest';
import type { Adjustment, Condition, Definition, Scale } from '../../schemas/definition.ts';
import { define, indicator, named, scoreAll, scoreOne } from './park.ts';

const whenYes: Condition = { fact: 'yes', operator: 'equal', value: true };
const grades = [
  { ...named('A'), from: 80 },
  { ...named('B'), from: 50 },
  { ...named('C'), from: 0 },
];

type Unnamed<Kind> = Kind extends Adjustment ? Omit<Kind, 'id' | 'name'> : never;

function adjusted(
  adjustments: readonly Unnamed<Adjustment>[],
  scale: Partial<Scale> = {},
  more: Partial<Definition> = {},
) {
  return define([indicator('x')], {
    scale: { full: 100, decimals: 2, ...scale },
    adjustments: adjustments.map((adjustment, index) => ({ ...adjustment, ...named(`a${index + 1}`) }) as Adjustment),
    grades,
    ...more,
  });
}

describe('total after one adjustment, from 60', () => {
  test.each<[title: string, adjustment: Unnamed<Adjustment>, total: number, points: number]>([
    ['bonus of points', { kind: 'bonus', points: 5 }, 65, 5],
    ['bonus of a formula', { kind: 'bonus', formula: 'x / 10' }, 66, 6],
    ['bonus at most its cap', { kind: 'bonus', formula: 'x', cap: 20 }, 80, 20],
    ['bonus never negative', { kind: 'bonus', formula: '-x' }, 60, 0],
    [
      'bonus of a formula that reads the tree',
      { kind: 'bonus', formula: 'mark.x + points.x + value.x + total' },
      300,
      240,
    ],
    ['penalty of points', { kind: 'penalty', points: 5 }, 55, -5],
    ['penalty of a percentage', { kind: 'penalty', percent: 10 }, 54, -6],
    ['cap below the total', { kind: 'cap', points: 50 }, 50, -10],
    ['cap above the total', { kind: 'cap', points: 70 }, 60, 0],
    ['floor above the total', { kind: 'floor', points: 70 }, 70, 10],
    ['floor below the total', { kind: 'floor', points: 50 }, 60, 0],
  ])('%s', (_, adjustment, total, points) => {
    const sheet = scoreOne(adjusted([adjustment]), { x: 60 });
    expect(sheet.total).toBe(total);
    expect(sheet.adjustments).toEqual([{ id: 'a1', points }]);
  });
});

test('adjustments follow one another in their order', () => {
  const definition = adjusted([
    { kind: 'penalty', percent: 50 },
    { kind: 'bonus', points: 10 },
    { kind: 'cap', points: 35 },
    { kind: 'penalty', percent: 10 },
  ]);
  const sheet = scoreOne(definition, { x: 60 });
  expect(sheet.total).toBe(31.5);
  expect(sheet.adjustments.map(({ points }) => points)).toEqual([-30, 10, -5, -3.5]);
});

test('a percentage takes nothing from a total of 0 or less', () => {
  const definition = adjusted(
    [
      { kind: 'penalty', points: 80 },
      { kind: 'penalty', percent: 50 },
    ],
    { min: -100 },
  );
  expect(scoreOne(definition, { x: 60 }).total).toBe(-20);
});

test('all bonuses together are at most bonusCap', () => {
  const bonus = { kind: 'bonus', points: 8 } as const;
  const sheet = scoreOne(adjusted([bonus, bonus, bonus], { bonusCap: 12 }), { x: 10 });
  expect(sheet.total).toBe(22);
  expect(sheet.adjustments.map(({ points }) => points)).toEqual([8, 4, 0]);
});

describe('conditions of adjustments', () => {
  test.each([
    { yes: true, total: 65, undecided: [] },
    { yes: false, total: 60, undecided: [] },
    { yes: null, total: 60, undecided: ['a1'] },
  ])('a bonus when $yes: total $total, undecided $undecided', ({ yes, total, undecided }) => {
    const sheet = scoreOne(adjusted([{ kind: 'bonus', points: 5, when: whenYes }]), { x: 60, yes });
    expect(sheet).toMatchObject({ total, undecided });
  });

  test('a bonus whose formula is missing is undecided, unless its condition fails', () => {
    const definition = adjusted([{ kind: 'bonus', formula: 'y', when: whenYes }]);
    expect(scoreOne(definition, { x: 60, yes: true })).toMatchObject({ total: 60, undecided: ['a1'] });
    expect(scoreOne(definition, { x: 60, yes: false })).toMatchObject({ total: 60, undecided: [] });
  });

  test('the total so far is what they read, snapped', () => {
    const at60: Condition = { fact: 'total', operator: 'equal', value: 0.3 };
    const definition = adjusted([
      { kind: 'bonus', points: 0.2 },
      { kind: 'bonus', points: 7, when: at60 },
    ]);
    expect(scoreOne(definition, { x: 0.1 }).total).toBe(7.3);
  });
});

describe('adjustments that decide the status', () => {
  test.each([
    { yes: true, status: 'scored', total: 60, adjustments: [] },
    { yes: false, status: 'excluded', total: null, adjustments: [{ id: 'a1', points: 0 }] },
    { yes: null, status: 'excluded', total: null, adjustments: [{ id: 'a1', points: 0 }] },
  ])('an entry gate that is $yes: $status', ({ yes, status, total, adjustments }) => {
    const sheet = scoreOne(adjusted([{ kind: 'require', when: whenYes }]), { x: 60, yes });
    expect(sheet).toMatchObject({ status, total, adjustments, undecided: [] });
  });

  test.each([
    { yes: true, status: 'excluded', total: null, undecided: [] },
    { yes: false, status: 'scored', total: 60, undecided: [] },
    { yes: null, status: 'scored', total: 60, undecided: ['a1'] },
  ])('an exclusion that is $yes: $status', ({ yes, status, total, undecided }) => {
    const sheet = scoreOne(adjusted([{ kind: 'exclude', when: whenYes }]), { x: 60, yes });
    expect(sheet).toMatchObject({ status, total, undecided });
  });

  test('excluded: no points, but values and marks', () => {
    const sheet = scoreOne(adjusted([{ kind: 'exclude', when: whenYes }]), { x: 60, yes: true });
    expect(sheet.nodes.x).toEqual({ value: 60, mark: 60, fraction: null, points: null, missing: null });
  });

  test('a veto: total 0, no grade, no rank, no application, later adjustments not applied; points are kept', () => {
    const definition = adjusted(
      [
        { kind: 'bonus', points: 5 },
        { kind: 'veto', when: whenYes },
        { kind: 'floor', points: 10 },
      ],
      { min: 5 },
      { applications: [{ ...named('loan') }], rankWithin: ['kind'] },
    );
    const [vetoed, other] = scoreAll(definition, { x: 60, yes: true, kind: 'C39' }, { x: 1, yes: false, kind: 'C39' });
    expect(vetoed).toMatchObject({
      status: 'vetoed',
      total: 0,
      grade: null,
      rank: null,
      percentile: null,
      rankWithin: { kind: null },
      adjustments: [
        { id: 'a1', points: 5 },
        { id: 'a2', points: 0 },
      ],
      applications: { loan: { eligible: false, selected: false, amount: null } },
    });
    expect(vetoed?.nodes.x).toMatchObject({ fraction: 0.6, points: 60 });
    expect(other).toMatchObject({ status: 'scored', total: 10, rank: 1, percentile: 1, rankWithin: { kind: 1 } });
  });

  test('the first that decides is the last that counts', () => {
    const both = [
      { kind: 'veto', when: whenYes },
      { kind: 'exclude', when: whenYes },
    ] as const;
    expect(scoreOne(adjusted(both), { x: 1, yes: true }).status).toBe('vetoed');
    expect(scoreOne(adjusted(both.toReversed()), { x: 1, yes: true }).status).toBe('excluded');
  });
});

describe('grade cap', () => {
  test.each([
    { x: 90, limits: ['B'], grade: 'B' },
    { x: 90, limits: ['B', 'A'], grade: 'B' },
    { x: 90, limits: ['B', 'C'], grade: 'C' },
    { x: 10, limits: ['B'], grade: 'C' },
  ])('$x with a grade of at most $limits is $grade', ({ x, limits, grade }) => {
    const sheet = scoreOne(adjusted(limits.map((limit) => ({ kind: 'gradeCap', grade: limit }))), { x });
    expect(sheet).toMatchObject({ total: x, grade });
  });
});

test.each([
  { x: 3, scale: { min: 5 }, total: 5 },
  { x: 99, scale: { max: 90 }, total: 90 },
  { x: 50, scale: { min: 5, max: 90 }, total: 50 },
])('$x within $scale is $total', ({ x, scale, total }) => {
  expect(scoreOne(adjusted([], scale), { x }).total).toBe(total);
});

test('left out, the least total is 0 and there is no greatest', () => {
  expect(scoreOne(adjusted([{ kind: 'penalty', points: 99 }]), { x: 50 }).total).toBe(0);
  expect(scoreOne(adjusted([{ kind: 'bonus', points: 999 }]), { x: 50 }).total).toBe(1049);
});
