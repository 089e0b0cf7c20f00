import { describe, expect, test } from 'vitest';
import type { Application, Condition, Quota } from '../../../schemas/definition.ts';
import { define, indicator, named } from '../../naive/park.ts';
import { type Cells, firms, runOf, scoreAll, scoreOne, sheetsOfRun } from '../scored.ts';

const grades = [
  { ...named('A'), from: 80 },
  { ...named('B'), from: 50 },
];
const tables = [{ id: 'ceiling', rows: { A: 1000, B: 500 } }];

function applying(application: Omit<Application, 'id' | 'name'>) {
  return define([indicator('x')], { grades, tables, applications: [{ ...named('loan'), ...application }] });
}

const isA: Condition = { fact: 'grade', operator: 'equal', value: 'A' };
const isYes: Condition = { fact: 'yes', operator: 'equal', value: true };

describe('who is eligible, and why not', () => {
  test.each<{ when: Condition | undefined; cells: Cells; reasons: readonly object[]; why: string }>([
    { when: undefined, cells: { x: 1 }, reasons: [], why: 'no condition' },
    { when: isA, cells: { x: 80 }, reasons: [], why: 'it holds' },
    { when: isA, cells: { x: 79 }, reasons: [{ code: 'conditionNotMet', facts: ['grade'] }], why: 'it does not' },
    { when: isA, cells: { x: 10 }, reasons: [{ code: 'conditionUnknown', facts: [] }], why: 'no grade at all' },
    {
      when: isYes,
      cells: { x: 80 },
      reasons: [{ code: 'conditionUnknown', facts: ['yes'] }],
      why: 'a fact is missing',
    },
    {
      when: { all: [isA, isYes, { fact: 'y', operator: 'greaterThan', value: 1 }] },
      cells: { x: 10, y: 1 },
      reasons: [
        { code: 'conditionUnknown', facts: [] },
        { code: 'conditionUnknown', facts: ['yes'] },
        { code: 'conditionNotMet', facts: ['y'] },
      ],
      why: 'each part that does not hold is told',
    },
    {
      when: { any: [isYes, { fact: 'y', operator: 'greaterThan', value: 1 }] },
      cells: { x: 10, y: 1 },
      reasons: [{ code: 'conditionUnknown', facts: ['yes'] }],
      why: 'of several ways, what is missing',
    },
    {
      when: { not: isYes },
      cells: { x: 10, yes: true },
      reasons: [{ code: 'conditionNotMet', facts: ['yes'] }],
      why: 'a negation',
    },
  ])('$why', ({ when, cells, reasons }) => {
    const { loan } = scoreOne(applying(when ? { when } : {}), cells).applications;
    expect(loan).toMatchObject({ eligible: reasons.length === 0, selected: reasons.length === 0, reasons });
  });

  test.each(['rank', 'percentile', 'total', 'points.root', 'mark.x', 'value.x'])('a condition may read %s', (fact) => {
    const definition = applying({ when: { fact, operator: 'greaterThan', value: 0.5 } });
    const [high, low] = scoreAll(definition, { x: 90 }, { x: 0 });
    const eligible = [high, low].map((sheet) => sheet?.applications.loan?.eligible);
    expect(eligible).toEqual(fact === 'rank' ? [true, true] : [true, false]);
  });
});

describe('how much', () => {
  test.each<{ formula: string; cells: Cells; amount: number | null; why: string }>([
    { formula: 'lookup(ceiling, grade)', cells: { x: 90 }, amount: 1000, why: 'by the grade' },
    { formula: 'min(lookup(ceiling, grade), y * 0.3)', cells: { x: 90, y: 1000 }, amount: 300, why: 'the less of two' },
    { formula: 'total * 10', cells: { x: 55.5 }, amount: 555, why: 'by the total' },
    { formula: 'rank * 5 + percentile', cells: { x: 1 }, amount: 6, why: 'by the place' },
    { formula: 'y * 0.1 + y * 0.2', cells: { x: 1, y: 1 }, amount: 0.3, why: 'a decimal as on paper' },
  ])('$formula: $amount ($why)', ({ formula, cells, amount }) => {
    expect(scoreOne(applying({ amount: { formula } }), cells).applications.loan).toEqual({
      eligible: true,
      selected: true,
      amount,
      reasons: [],
    });
  });

  test('a missing amount is told, and takes nothing from eligibility', () => {
    const { loan } = scoreOne(applying({ amount: { formula: 'y * 2' } }), { x: 90 }).applications;
    expect(loan).toEqual({
      eligible: true,
      selected: true,
      amount: null,
      reasons: [{ code: 'amountMissing', missing: { operation: 'read', fields: ['y'] } }],
    });
  });

  test('whoever is not eligible gets none', () => {
    const { loan } = scoreOne(applying({ when: isA, amount: { formula: '5' } }), { x: 60 }).applications;
    expect(loan).toMatchObject({ eligible: false, amount: null });
  });
});

describe('a quota', () => {
  const byTotal: Quota['orderBy'] = [{ fact: 'total', descending: true }];
  function outcomes(quota: Quota, rows: readonly Cells[], when?: Condition): readonly string[] {
    return scoreAll(applying({ quota, ...(when ? { when } : {}) }), ...rows).map(({ applications: { loan } }) => {
      const codes = loan?.reasons.map(({ code }) => code) ?? [];
      if (!loan?.eligible) return 'not eligible';
      expect(codes.includes('outsideQuota')).toBe(!loan.selected);
      const tied = codes.includes('tiesWithLastTaken') ? 'tied, ' : '';
      return `${tied}${loan.selected ? 'taken' : 'out'}`;
    });
  }

  test.each<{ why: string; quota: Quota; rows: readonly Cells[]; expected: readonly string[] }>([
    {
      why: 'the first so many',
      quota: { count: 2, orderBy: byTotal },
      rows: [{ x: 5 }, { x: 9 }, { x: 7 }],
      expected: ['out', 'taken', 'taken'],
    },
    {
      why: 'room for all',
      quota: { count: 3, orderBy: byTotal },
      rows: [{ x: 5 }, { x: 5 }, { x: 5 }],
      expected: ['taken', 'taken', 'taken'],
    },
    {
      why: 'room for none',
      quota: { count: 0, orderBy: byTotal },
      rows: [{ x: 5 }, { x: 6 }],
      expected: ['out', 'out'],
    },
    {
      why: 'a tie at the cut goes by enterpriseId, and is marked on both sides',
      quota: { count: 2, orderBy: byTotal },
      rows: [{ x: 9 }, { x: 7 }, { x: 7 }, { x: 7 }, { x: 1 }],
      expected: ['taken', 'tied, taken', 'tied, out', 'tied, out', 'out'],
    },
    {
      why: 'a tie that is taken whole is no tie with the last',
      quota: { count: 2, orderBy: byTotal },
      rows: [{ x: 7 }, { x: 7 }, { x: 1 }],
      expected: ['taken', 'taken', 'out'],
    },
    {
      why: 'ascending',
      quota: { count: 1, orderBy: [{ fact: 'y' }] },
      rows: [
        { x: 1, y: 3 },
        { x: 1, y: 2 },
      ],
      expected: ['out', 'taken'],
    },
    {
      why: 'a second order decides what ties in the first',
      quota: { count: 1, orderBy: [...(byTotal ?? []), { fact: 'y' }] },
      rows: [
        { x: 1, y: 3 },
        { x: 1, y: 2 },
        { x: 0, y: 1 },
      ],
      expected: ['out', 'taken', 'out'],
    },
    {
      why: 'which may be the other way round',
      quota: { count: 1, orderBy: [...(byTotal ?? []), { fact: 'y', descending: true }] },
      rows: [
        { x: 1, y: 2 },
        { x: 1, y: 3 },
        { x: 0, y: 9 },
      ],
      expected: ['out', 'taken', 'out'],
    },
    {
      why: 'a missing order fact comes last, ascending',
      quota: { count: 1, orderBy: [{ fact: 'y' }] },
      rows: [{ x: 1 }, { x: 1, y: 2 }],
      expected: ['out', 'taken'],
    },
    {
      why: 'and descending',
      quota: { count: 1, orderBy: [{ fact: 'y', descending: true }] },
      rows: [{ x: 1 }, { x: 1, y: -2 }],
      expected: ['out', 'taken'],
    },
    {
      why: 'two that miss it tie',
      quota: { count: 1, orderBy: [{ fact: 'y' }] },
      rows: [{ x: 1 }, { x: 1 }],
      expected: ['tied, taken', 'tied, out'],
    },
    {
      why: 'by a date',
      quota: { count: 1, orderBy: [{ fact: 'born' }] },
      rows: [
        { x: 1, born: '2020-01-02' },
        { x: 1, born: '2020-01-01' },
      ],
      expected: ['out', 'taken'],
    },
    {
      why: 'without an order, by enterpriseId: all tie',
      quota: { count: 1 },
      rows: [{ x: 1 }, { x: 2 }],
      expected: ['tied, taken', 'tied, out'],
    },
    {
      why: 'within each group; whoever has none is a group too',
      quota: { count: 1, within: 'kind', orderBy: byTotal },
      rows: [{ x: 1, kind: 'C39' }, { x: 2, kind: 'C39' }, { x: 1, kind: 'I65' }, { x: 3 }, { x: 4 }],
      expected: ['out', 'taken', 'taken', 'out', 'taken'],
    },
  ])('$why', ({ quota, rows, expected }) => {
    expect(outcomes(quota, rows)).toEqual(expected);
  });

  test('only the eligible count', () => {
    const rows = [
      { x: 99, yes: false },
      { x: 5, yes: true },
      { x: 4, yes: true },
    ];
    expect(outcomes({ count: 1, orderBy: byTotal }, rows, isYes)).toEqual(['not eligible', 'taken', 'out']);
  });

  test('enterpriseIds are compared by their code units, whatever the order of the records', () => {
    const definition = applying({ quota: { count: 2, orderBy: byTotal } });
    const records = ['b', 'a10', 'Z', 'a9', '企'].map((enterpriseId) => ({
      ...firms({ x: 5 })[0],
      enterpriseId,
      period: '2025',
    }));
    const taken = sheetsOfRun(runOf(definition, records)).filter(({ applications }) => applications.loan?.selected);
    expect(taken.map(({ enterpriseId }) => enterpriseId)).toEqual(['a10', 'Z']);
  });
});
