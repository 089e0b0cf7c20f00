import { describe, expect, test } from 'vitest';
import type { Adjustment, Condition, Definition, Scale } from '../../../schemas/definition.ts';
import { define, group, indicator, named } from '../../naive/park.ts';
import { type Cells, scoreAll, scoreOne } from '../scored.ts';

const whenYes: Condition = { fact: 'yes', operator: 'equal', value: true };
const grades = [
  { ...named('A'), from: 80 },
  { ...named('B'), from: 50 },
  { ...named('C'), from: 0 },
];

type Unnamed<Kind> = Kind extends Adjustment ? Omit<Kind, 'id' | 'name'> : never;
type Step = Unnamed<Adjustment>;

/** Mark = x, total = x before the adjustments a1, a2, … */
function adjusted(steps: readonly Step[], scale: Partial<Scale> = {}, more: Partial<Definition> = {}): Definition {
  return define([indicator('x')], {
    scale: { full: 100, decimals: 2, ...scale },
    adjustments: steps.map((step, index) => ({ ...step, ...named(`a${index + 1}`) })),
    grades,
    ...more,
  });
}

describe('one adjustment, from a total of 60', () => {
  test.each<{ step: Step; total: number; points: number; why: string }>([
    { step: { kind: 'bonus', points: 5 }, total: 65, points: 5, why: 'points' },
    { step: { kind: 'bonus', formula: 'x / 10' }, total: 66, points: 6, why: 'a formula' },
    { step: { kind: 'bonus', formula: 'x', cap: 20 }, total: 80, points: 20, why: 'at most its cap' },
    { step: { kind: 'bonus', formula: 'x / 10', cap: 20 }, total: 66, points: 6, why: 'under its cap' },
    { step: { kind: 'bonus', formula: '-x' }, total: 60, points: 0, why: 'never negative' },
    { step: { kind: 'bonus', formula: 'total / 4' }, total: 75, points: 15, why: 'reads the total so far' },
    { step: { kind: 'bonus', formula: 'mark.x / 6' }, total: 70, points: 10, why: 'reads a mark' },
    { step: { kind: 'bonus', formula: 'points.root / 6' }, total: 70, points: 10, why: 'reads points' },
    { step: { kind: 'penalty', points: 5 }, total: 55, points: -5, why: 'points' },
    { step: { kind: 'penalty', percent: 10 }, total: 54, points: -6, why: 'a share of the total so far' },
    { step: { kind: 'penalty', points: 80 }, total: 0, points: -80, why: 'the scale ends at 0' },
    { step: { kind: 'cap', points: 50 }, total: 50, points: -10, why: 'above the cap' },
    { step: { kind: 'cap', points: 60 }, total: 60, points: 0, why: 'at the cap' },
    { step: { kind: 'floor', points: 70 }, total: 70, points: 10, why: 'under the floor' },
    { step: { kind: 'floor', points: 60 }, total: 60, points: 0, why: 'at the floor' },
  ])('$step: $total ($why)', ({ step, total, points }) => {
    const sheet = scoreOne(adjusted([step]), { x: 60 });
    expect(sheet.total).toBe(total);
    expect(sheet.adjustments).toEqual([{ id: 'a1', points }]);
  });
});

describe('they follow one another in their order', () => {
  test.each<{ steps: readonly Step[]; total: number; points: readonly number[] }>([
    {
      steps: [
        { kind: 'bonus', points: 10 },
        { kind: 'penalty', percent: 50 },
      ],
      total: 35,
      points: [10, -35],
    },
    {
      steps: [
        { kind: 'penalty', percent: 50 },
        { kind: 'bonus', points: 10 },
      ],
      total: 40,
      points: [-30, 10],
    },
    {
      steps: [
        { kind: 'cap', points: 50 },
        { kind: 'bonus', points: 5 },
      ],
      total: 55,
      points: [-10, 5],
    },
    {
      steps: [
        { kind: 'bonus', points: 5 },
        { kind: 'cap', points: 50 },
      ],
      total: 50,
      points: [5, -15],
    },
    {
      steps: [
        { kind: 'cap', points: 40 },
        { kind: 'floor', points: 50 },
      ],
      total: 50,
      points: [-20, 10],
    },
    {
      steps: [
        { kind: 'penalty', points: 80 },
        { kind: 'bonus', points: 30 },
      ],
      total: 10,
      points: [-80, 30],
    },
    {
      steps: [
        { kind: 'penalty', points: 80 },
        { kind: 'penalty', percent: 50 },
      ],
      total: 0,
      points: [-80, -0],
    },
  ])('$steps: $total', ({ steps, total, points }) => {
    const sheet = scoreOne(adjusted(steps), { x: 60 });
    expect(sheet.total).toBe(total);
    expect(sheet.adjustments.map((one) => one.points + 0)).toEqual(points.map((one) => one + 0));
  });

  test('a condition sees the total so far, snapped', () => {
    const reached: Condition = { fact: 'total', operator: 'greaterThanInclusive', value: 60.3 };
    const steps: Step[] = [
      { kind: 'bonus', points: 0.1 },
      { kind: 'bonus', points: 0.2 },
      { kind: 'bonus', points: 7, when: reached },
    ];
    expect(scoreOne(adjusted(steps), { x: 60 }).total).toBe(67.3);
    expect(scoreOne(adjusted(steps.toReversed()), { x: 60 }).total).toBe(60.3);
  });
});

describe('all bonuses together are at most scale.bonusCap', () => {
  const eight: Step = { kind: 'bonus', points: 8 };
  test.each<{ steps: readonly Step[]; bonusCap: number; total: number; points: readonly number[] }>([
    { steps: [eight, eight, eight], bonusCap: 12, total: 72, points: [8, 4, 0] },
    { steps: [eight, eight], bonusCap: 16, total: 76, points: [8, 8] },
    { steps: [{ ...eight, cap: 3 }, eight], bonusCap: 10, total: 70, points: [3, 7] },
    { steps: [eight, { kind: 'penalty', points: 8 }, eight], bonusCap: 10, total: 62, points: [8, -8, 2] },
    { steps: [eight, { kind: 'floor', points: 80 }], bonusCap: 5, total: 80, points: [5, 15] },
    { steps: [eight], bonusCap: 0, total: 60, points: [0] },
  ])('$steps with a cap of $bonusCap: $points', ({ steps, bonusCap, total, points }) => {
    const sheet = scoreOne(adjusted(steps, { bonusCap }), { x: 60 });
    expect(sheet.total).toBe(total);
    expect(sheet.adjustments.map((one) => one.points)).toEqual(points);
  });
});

describe('then the scale: clamped, snapped, rounded half away from zero', () => {
  test.each<{ x: number; steps?: readonly Step[]; scale: Partial<Scale>; total: number; why: string }>([
    { x: 60.005, scale: {}, total: 60.01, why: 'two decimals, half up' },
    { x: 60.0049, scale: {}, total: 60, why: 'just under the half' },
    { x: 60.5, scale: { decimals: 0 }, total: 61, why: 'no decimals' },
    {
      x: 60.12345678905,
      scale: { decimals: 10 },
      total: 60.1234567891,
      why: 'ten decimals, snapped to 12 digits first',
    },
    { x: 100, steps: [{ kind: 'bonus', points: 40 }], scale: {}, total: 140, why: 'no maximum unless one is given' },
    { x: 100, steps: [{ kind: 'bonus', points: 40 }], scale: { max: 130 }, total: 130, why: 'a maximum' },
    { x: 10, steps: [{ kind: 'penalty', points: 40 }], scale: {}, total: 0, why: 'the minimum is 0' },
    {
      x: 10,
      steps: [{ kind: 'penalty', points: 40.005 }],
      scale: { min: -50 },
      total: -30.01,
      why: 'below 0, away from zero',
    },
    { x: 0, scale: { min: 20 }, total: 20, why: 'a minimum' },
    { x: 50, scale: { full: 1000 }, total: 500, why: 'another full scale' },
  ])('$x becomes $total: $why', ({ x, steps = [], scale, total }) => {
    expect(scoreOne(adjusted(steps, scale), { x }).total).toBe(total);
  });
});

describe('a condition', () => {
  const steps: Step[] = [{ kind: 'bonus', points: 5, when: whenYes }];
  test.each<{ cells: Cells; total: number; ids: readonly string[]; undecided: readonly string[] }>([
    { cells: { yes: true }, total: 65, ids: ['a1'], undecided: [] },
    { cells: { yes: false }, total: 60, ids: [], undecided: [] },
    { cells: {}, total: 60, ids: [], undecided: ['a1'] },
  ])('$cells: $ids took effect, $undecided could not be decided', ({ cells, total, ids, undecided }) => {
    const sheet = scoreOne(adjusted(steps), { x: 60, ...cells });
    expect(sheet).toMatchObject({ status: 'scored', total, undecided });
    expect(sheet.adjustments.map(({ id }) => id)).toEqual(ids);
  });

  test('a bonus whose formula is missing is 0, and undecided', () => {
    const sheet = scoreOne(
      adjusted([
        { kind: 'bonus', formula: 'y' },
        { kind: 'bonus', points: 1 },
      ]),
      { x: 60 },
    );
    expect(sheet).toMatchObject({ total: 61, adjustments: [{ id: 'a2', points: 1 }], undecided: ['a1'] });
  });

  test.each(['exclude', 'veto', 'penalty', 'cap', 'floor', 'gradeCap'] as const)('that is unknown: no %s', (kind) => {
    const step = { kind, points: 10, grade: 'C', when: whenYes } as Step;
    const sheet = scoreOne(adjusted([step]), { x: 90 });
    expect(sheet).toMatchObject({ status: 'scored', total: 90, grade: 'A', undecided: ['a1'] });
  });
});

describe('gates and vetoes', () => {
  test.each<{ step: Step; cells: Cells; status: string; code: string | undefined; facts?: readonly string[] }>([
    { step: { kind: 'require', when: whenYes }, cells: { yes: true }, status: 'scored', code: undefined },
    {
      step: { kind: 'require', when: whenYes },
      cells: { yes: false },
      status: 'excluded',
      code: 'requirementNotMet',
      facts: ['yes'],
    },
    {
      step: { kind: 'require', when: whenYes },
      cells: {},
      status: 'excluded',
      code: 'requirementUnknown',
      facts: ['yes'],
    },
    {
      step: { kind: 'exclude', when: whenYes },
      cells: { yes: true },
      status: 'excluded',
      code: 'excluded',
      facts: ['yes'],
    },
    { step: { kind: 'exclude', when: whenYes }, cells: { yes: false }, status: 'scored', code: undefined },
    { step: { kind: 'veto', when: whenYes }, cells: { yes: true }, status: 'vetoed', code: 'vetoed', facts: ['yes'] },
    { step: { kind: 'veto', when: whenYes }, cells: { yes: false }, status: 'scored', code: undefined },
  ])('$step.kind with $cells: $status', ({ step, cells, status, code, facts }) => {
    const sheet = scoreOne(adjusted([step]), { x: 60, ...cells });
    expect(sheet.status).toBe(status);
    expect(sheet.reasons).toEqual(code === undefined ? [] : [{ code, adjustment: 'a1', facts }]);
  });

  test('a requirement that certainly does not hold is not met, whatever else is missing', () => {
    const both: Condition = { all: [whenYes, { fact: 'y', operator: 'greaterThan', value: 0 }] };
    const reasonsOf = (cells: Cells) =>
      scoreOne(adjusted([{ kind: 'require', when: both }]), { x: 60, ...cells }).reasons;
    expect(reasonsOf({ yes: false })).toEqual([{ code: 'requirementNotMet', adjustment: 'a1', facts: ['yes', 'y'] }]);
    expect(reasonsOf({ yes: true })).toEqual([{ code: 'requirementUnknown', adjustment: 'a1', facts: ['y'] }]);
    expect(reasonsOf({ y: 0 })).toEqual([{ code: 'requirementNotMet', adjustment: 'a1', facts: ['yes', 'y'] }]);
  });

  test('excluded: no total, no points, no rank; the values are shown', () => {
    const sheet = scoreOne(adjusted([{ kind: 'exclude', when: whenYes }]), { x: 60, yes: true });
    expect(sheet).toMatchObject({ total: null, rank: null, percentile: null, grade: null });
    expect(sheet.nodes.x).toEqual({ value: 60, mark: 60, fraction: null, points: null, missing: null });
  });

  test('vetoed: total 0, no grade, no application, no rank; the points are shown', () => {
    const definition = adjusted([{ kind: 'veto', when: whenYes }], {}, { applications: [{ ...named('loan') }] });
    const sheet = scoreOne(definition, { x: 60, yes: true });
    expect(sheet).toMatchObject({ total: 0, rank: null, percentile: null, grade: null });
    expect(sheet.nodes.x).toMatchObject({ mark: 60, fraction: 0.6, points: 60 });
    expect(sheet.applications.loan).toEqual({
      eligible: false,
      selected: false,
      amount: null,
      reasons: [{ code: 'notScored' }],
    });
  });

  test('nobody vetoed or excluded takes a place in the ranking', () => {
    const steps: Step[] = [
      { kind: 'veto', when: whenYes },
      { kind: 'exclude', when: { fact: 'sure', operator: 'equal', value: true } },
    ];
    const rows = [
      { x: 90, yes: true, sure: false },
      { x: 80, yes: false, sure: true },
      { x: 10, yes: false, sure: false },
    ];
    expect(scoreAll(adjusted(steps), ...rows).map(({ rank }) => rank)).toEqual([null, null, 1]);
  });

  test('the first that decides does; later ones are not applied', () => {
    const steps: Step[] = [
      { kind: 'bonus', points: 1 },
      { kind: 'veto', when: whenYes },
      { kind: 'exclude', when: whenYes },
      { kind: 'bonus', points: 1 },
      { kind: 'bonus', points: 1, when: { fact: 'sure', operator: 'equal', value: true } },
    ];
    const sheet = scoreOne(adjusted(steps), { x: 60, yes: true });
    expect(sheet.status).toBe('vetoed');
    expect(sheet.adjustments).toEqual([
      { id: 'a1', points: 1 },
      { id: 'a2', points: 0 },
    ]);
    expect(sheet.undecided).toEqual([]);
  });

  test('unclassified comes first, then rejected, then what the adjustments decide', () => {
    const definition = define([group('g', [indicator('x', { missing: 'reject' })])], {
      stages: [{ ...named('young'), when: { fact: 'y', operator: 'lessThan', value: 5 } }, named('grown')],
      adjustments: [{ ...named('v'), kind: 'veto', when: whenYes }],
    });
    expect(scoreOne(definition, { yes: true }).status).toBe('unclassified');
    expect(scoreOne(definition, { yes: true, y: 1 }).status).toBe('rejected');
    expect(scoreOne(definition, { yes: true, y: 1, x: 1 }).status).toBe('vetoed');
  });
});

describe('gradeCap: the grade is at most that one', () => {
  test.each([
    { x: 90, caps: ['B'], grade: 'B', why: 'held' },
    { x: 60, caps: ['B'], grade: 'B', why: 'just that' },
    { x: 10, caps: ['B'], grade: 'C', why: 'worse anyway' },
    { x: 90, caps: ['C', 'B'], grade: 'C', why: 'the lowest of several' },
    { x: 90, caps: ['A'], grade: 'A', why: 'the best is no cap' },
  ])('$x with $caps: $grade ($why)', ({ x, caps, grade }) => {
    const sheet = scoreOne(adjusted(caps.map((id) => ({ kind: 'gradeCap', grade: id }) as const)), { x });
    expect(sheet).toMatchObject({ total: x, grade });
    expect(sheet.adjustments.map(({ points }) => points)).toEqual(caps.map(() => 0));
  });
});
