import { describe, expect, test } from 'vitest';
import type { Table } from '../../../schemas/definition.ts';
import type { RecordInput } from '../../../schemas/record.ts';
import { define, indicator } from '../../naive/park.ts';
import { type Cells, runOf, sheetsOfRun } from '../scored.ts';

const tables: readonly Table[] = [
  { id: 'ceiling', rows: { AAA: 1000, C39: 5, '3': 30, true: 1 }, otherwise: 7 },
  { id: 'bare', rows: { C39: 5 } },
  { id: 'nothing', rows: { C39: 5 }, otherwise: null },
];

/** What a formula gives for one enterprise; `earlier` holds its cells by earlier period. */
function resultOf(formula: string, cells: Cells = {}, earlier: Readonly<Record<string, Cells>> = {}, period = '2025') {
  const definition = define([indicator('i', { formula, scoring: { method: 'lookup', marks: {} } })], { tables });
  const history = Object.entries(earlier).map(([of, found]) => ({ enterpriseId: 'a', period: of, ...found }));
  const records: RecordInput[] = [...history, { enterpriseId: 'a', period, ...cells }];
  const [sheet] = sheetsOfRun(runOf(definition, records, period));
  return sheet?.nodes.i?.value;
}

describe('arithmetic and functions', () => {
  test.each([
    ['1 + 2 * 3', 7],
    ['7 - 10', -3],
    ['7 % 4', 3],
    ['-7 % 4', -3],
    ['7 % -4', 3],
    ['5.5 % 2', 1.5],
    ['1 / 4', 0.25],
    ['2 ** 10', 1024],
    ['2 ** 3 ** 2', 512],
    ['2 ** -1', 0.5],
    ['-(2 ** 2)', -4],
    ['(-2) ** 2', 4],
    ['0 ** 0', 1],
    ['pow(2, 0.5) * pow(2, 0.5)', 2],
    ['abs(-3)', 3],
    ['round(2.5)', 3],
    ['round(-2.5)', -3],
    ['round(2.4999)', 2],
    ['round(1.005 * 1000)', 1005],
    ['floor(-1.5)', -2],
    ['floor(0.29 * 100)', 29],
    ['ceil(1.2)', 2],
    ['ceil(-1.2)', -1],
    ['ceil(0.1 * 3 * 10)', 3],
    ['sqrt(2.25)', 1.5],
    ['exp(2)', 7.38905609893],
    ['ln(5)', 1.60943791243],
    ['log10(1000)', 3],
    ['clamp(5, 0, 3)', 3],
    ['clamp(-5, 0, 3)', 0],
    ['clamp(2, 0, 3)', 2],
    ['clamp(2, 3, 1)', 1],
    ['min(3, 1, 2)', 1],
    ['max(3, 1, 2)', 3],
    ['sum(1, 2, 3)', 6],
    ['avg(1, 2)', 1.5],
    ['count(1, 2)', 2],
    ['ratio(1, 4)', 0.25],
    ['ratio(-1, 4)', -0.25],
    ['ratio(0, 4)', 0],
    ['growth(150, 100)', 0.5],
    ['growth(-50, 100)', -1.5],
    ['cagr(121, 100, 2)', 0.1],
    ['cagr(0, 100, 2)', -1],
    ['if(1 < 2, 10, 20)', 10],
    ['1 > 2 ? 10 : 20', 20],
    ["lookup(ceiling, 'AAA')", 1000],
    ["lookup(ceiling, 'B')", 7],
    ['lookup(ceiling, 1 + 2)', 30],
    ['lookup(ceiling, 2 > 1)', 1],
    ["lookup(bare, 'B')", null],
    ["lookup(nothing, 'B')", null],
    ["lookup(bare, 'constructor')", null],
  ])('%s is %s', (formula, value) => {
    expect(resultOf(formula)).toBe(value);
  });

  test.each([
    ['born < "2025-01-02"', true],
    ['born == "2025-01-01"', true],
    ['born >= "2025-01-02"', false],
    ["word == 'a'", true],
    ["word != 'a'", false],
    ["kind == 'C39'", true],
    ['kind == word', false],
    ['yes == true', true],
    ['x <= 0.3', true],
    ['word', 'a'],
    ['kind', 'C39'],
    ['yes', true],
    ['lookup(bare, kind)', 5],
    ['months(born)', 11 + 30 / 31],
    ['years(born)', 364 / 365],
  ])('%s is %s', (formula, value) => {
    const cells = { born: '2025-01-01', word: 'a', kind: 'C39', yes: true, x: 0.3 };
    const expected = typeof value === 'number' ? Number(value.toPrecision(12)) : value;
    expect(resultOf(formula, cells)).toBe(expected);
  });
});

describe('decimals are what they are on paper', () => {
  test.each([
    ['x * 100', { x: 0.29 }, 29],
    ['x + y', { x: 0.1, y: 0.2 }, 0.3],
    ['x + y == 0.3', { x: 0.1, y: 0.2 }, true],
    ['x * 100 >= 29', { x: 0.29 }, true],
    ['x * 3 > 3.3', { x: 1.1 }, false],
    ['29 <= x * 100', { x: 0.29 }, true],
    ['if(x * 100 < 29, 1, 2)', { x: 0.29 }, 2],
    ['x - y', { x: 0.3, y: 0.3 }, 0],
    ['1 / x', { x: 3 }, 0.333333333333],
    ['1 / x * 3', { x: 3 }, 1],
  ] as const)('%s with %o is %s', (formula, cells, value) => {
    expect(resultOf(formula, cells)).toBe(value);
  });

  test('a formula that is one id stays as it was given', () => {
    expect(resultOf('x', { x: 0.1 + 0.2 })).toBe(0.1 + 0.2);
    expect(resultOf('x + 0', { x: 0.1 + 0.2 })).toBe(0.3);
    expect(resultOf('coalesce(x)', { x: 0.1 + 0.2 })).toBe(0.3);
  });
});

describe('missing is a value of its own, never zero', () => {
  test.each([
    'x + 1',
    '1 - x',
    'x * 0',
    '0 / x',
    'x % 2',
    'x ** 0',
    '-x',
    'x < 1',
    'x == x',
    "word != 'a'",
    'abs(x)',
    'clamp(1, 0, x)',
    'pow(x, 0)',
    'ratio(x, 1)',
    'growth(1, x)',
    'cagr(1, 1, x)',
    'years(born)',
    'lookup(ceiling, word)',
    'sum(x)',
    'avg(x, z)',
    'min(x, x)',
    'coalesce(x, z)',
    'if(yes, 1, 2)',
    'if(y > 0, x, 1)',
    '!yes',
    'yes && y > 0',
    'yes || y < 0',
    'prev(x)',
    'prev(y)',
  ])('%s is missing', (formula) => {
    expect(resultOf(formula, { y: 1 })).toBeNull();
  });

  test.each([
    ['sum(x, y, 2)', 3],
    ['avg(x, 2, 4)', 3],
    ['min(x, 5, y)', 1],
    ['max(x, y)', 1],
    ['count(x, y, z)', 1],
    ['count(x)', 0],
    ['coalesce(x, z, 3, y)', 3],
    ['isMissing(x)', true],
    ['isMissing(y)', false],
    ['isMissing(1 / 0)', true],
    ['if(y > 0, 1, x)', 1],
    ['yes && y < 0', false],
    ['y < 0 && yes', false],
    ['yes || y > 0', true],
    ['y > 0 || yes', true],
    ['!(yes && y < 0)', true],
  ])('%s is %s', (formula, value) => {
    expect(resultOf(formula, { y: 1 })).toBe(value);
  });

  test.each([
    '1 / 0',
    '0 / 0',
    '5 % 0',
    '0 ** -1',
    '(-1) ** 0.5',
    'sqrt(-1)',
    'ln(0)',
    'ln(-1)',
    'log10(0)',
    'exp(1000)',
    '1e300 * 1e300',
    'sum(1e308, 1e308)',
    'pow(10, 400)',
    'ratio(1, 0)',
    'ratio(1, -2)',
    'growth(1, 0)',
    'growth(1, -1)',
    'cagr(1, 0, 1)',
    'cagr(1, -1, 1)',
    'cagr(1, 1, 0)',
    'cagr(-1, 1, 2)',
  ])('%s has no finite result: missing', (formula) => {
    expect(resultOf(formula)).toBeNull();
  });
});

describe('prev reads the same enterprise’s earlier period of the same kind', () => {
  const earlier = {
    '2024': { x: 10 },
    '2023': { x: 20 },
    '2024H2': { x: 30 },
    '2025Q2': { x: 40 },
    '2024Q3': { x: 50 },
  };
  test.each([
    { formula: 'prev(x)', period: '2025', value: 10 },
    { formula: 'prev(x, 1)', period: '2025', value: 10 },
    { formula: 'prev(x, 2)', period: '2025', value: 20 },
    { formula: 'prev(x, 3)', period: '2025', value: null },
    { formula: 'prev(x)', period: '2025H1', value: 30 },
    { formula: 'prev(x)', period: '2025H2', value: null },
    { formula: 'prev(x)', period: '2025Q3', value: 40 },
    { formula: 'prev(x, 4)', period: '2025Q3', value: 50 },
    { formula: 'growth(x, prev(x))', period: '2025', value: -0.9 },
    { formula: 'x - prev(x)', period: '2025H1', value: -29 },
  ])('$formula of $period is $value', ({ formula, period, value }) => {
    expect(resultOf(formula, { x: 1 }, earlier, period)).toBe(value);
  });

  test('another enterprise’s is not its own', () => {
    const definition = define([indicator('i', { formula: 'prev(x)' })]);
    const records = [
      { enterpriseId: 'b', period: '2024', x: 5 },
      { enterpriseId: 'a', period: '2025', x: 1 },
      { enterpriseId: 'b', period: '2025', x: 2 },
    ];
    const sheets = sheetsOfRun(runOf(definition, records));
    expect(sheets.map(({ enterpriseId, nodes }) => [enterpriseId, nodes.i?.value])).toEqual([
      ['a', null],
      ['b', 5],
    ]);
  });
});

describe('years run to the last day of the scored period, never to today', () => {
  test.each([
    { period: '2025', value: 5 },
    { period: '2025H1', value: 4 + 181 / 365 },
    { period: '2025Q1', value: 4 + 90 / 365 },
  ])('founded 2020-12-31, in $period: $value', ({ period, value }) => {
    expect(resultOf('years(born)', { born: '2020-12-31' }, {}, period)).toBe(Number(value.toPrecision(12)));
  });
});
