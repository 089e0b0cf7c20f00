import { describe, expect, test } from 'vitest';
import { resultOf } from './park.ts';

describe('operators and functions', () => {
  test.each([
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['7 % 4', 3],
    ['-7 % 4', -3],
    ['2 ** 10', 1024],
    ['-(2 ** 2)', -4],
    ['1 / 4', 0.25],
    ['pow(2, 3)', 8],
    ['abs(-3)', 3],
    ['round(2.5)', 3],
    ['round(-2.5)', -3],
    ['round(2.4)', 2],
    ['round(-0.4)', 0],
    ['floor(-1.5)', -2],
    ['ceil(1.2)', 2],
    ['floor(0.29 * 100)', 29],
    ['ceil(0.1 * 3 * 10)', 3],
    ['sqrt(9)', 3],
    ['exp(0)', 1],
    ['ln(1)', 0],
    ['log10(1000)', 3],
    ['clamp(5, 0, 3)', 3],
    ['clamp(-5, 0, 3)', 0],
    ['clamp(2, 0, 3)', 2],
    ['min(3, 1, 2)', 1],
    ['max(3, 1, 2)', 3],
    ['sum(1, 2, 3)', 6],
    ['avg(1, 2)', 1.5],
    ['count(1, 2)', 2],
    ['ratio(1, 4)', 0.25],
    ['growth(150, 100)', 0.5],
    ['growth(50, 100)', -0.5],
    ['cagr(121, 100, 2)', 0.1],
    ['if(1 < 2, 10, 20)', 10],
    ['1 > 2 ? 10 : 20', 20],
    ["lookup(ceiling, 'AAA')", 1000],
    ["lookup(ceiling, 'B')", 7],
    ["lookup(bare, 'B')", null],
  ])('%s is %s', (formula, value) => {
    expect(resultOf(formula)).toBe(value);
  });

  test.each([
    ["'a' == 'a'", true],
    ["'a' != 'a'", false],
    ['1 <= 1', true],
    ['1 < 1', false],
    ['1 >= 1', true],
    ['1 > 1', false],
    ["born < '2025-01-02'", true],
    ["born == '2025-01-01'", true],
    ["born > '2025-01-01'", false],
  ])('%s is %s', (formula, value) => {
    expect(resultOf(formula, { born: '2025-01-01' })).toBe(value);
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
    'x != 1',
    "word == 'a'",
    'abs(x)',
    'clamp(1, 0, x)',
    'ratio(x, 1)',
    'ratio(1, x)',
    'growth(1, x)',
    'cagr(1, 1, x)',
    'years(born)',
    'months(born)',
    'lookup(ceiling, kind)',
    'sum(x, y)',
    'avg(x, y)',
    'min(x, y)',
    'max(x, y)',
    'coalesce(x, y)',
    'if(yes, 1, 1)',
    'if(true, x, 1)',
    'prev(x)',
    '1 / 0',
    '0 / 0',
    '1 % 0',
    '0 ** -1',
    'sqrt(-1)',
    'ln(0)',
    'log10(-1)',
    'exp(1000)',
    '(-8) ** 0.5',
    'ratio(1, 0)',
    'ratio(1, -1)',
    'growth(1, 0)',
    'growth(1, -1)',
    'cagr(1, 0, 2)',
    'cagr(1, -1, 2)',
    'cagr(1, 2, 0)',
  ])('%s is missing', (formula) => {
    expect(resultOf(formula)).toBeNull();
  });

  test.each([
    ['sum(x, 1, 2)', 3],
    ['avg(x, 1, 2)', 1.5],
    ['min(x, 1, 2)', 1],
    ['max(x, 1, 2)', 2],
    ['count(x, 1, y)', 1],
    ['count(x, y)', 0],
    ['coalesce(x, 2, 3)', 2],
    ['isMissing(x)', true],
    ['isMissing(1)', false],
    ['isMissing(1 / 0)', true],
    ['if(false, x, 1)', 1],
  ])('%s is %s: missing operands are skipped', (formula, value) => {
    expect(resultOf(formula)).toBe(value);
  });
});

describe("Kleene's logic, `yes` being missing", () => {
  test.each([
    ['yes && true', null],
    ['yes && false', false],
    ['false && yes', false],
    ['yes && yes', null],
    ['yes || true', true],
    ['true || yes', true],
    ['yes || false', null],
    ['yes || yes', null],
    ['!yes', null],
    ['true && true', true],
    ['true && false', false],
    ['false || false', false],
    ['!true', false],
  ])('%s is %s', (formula, value) => {
    expect(resultOf(formula)).toBe(value);
  });
});

describe('decimals', () => {
  test.each([
    ['x * 100', { x: 0.29 }, 29],
    ['x + 0.2', { x: 0.1 }, 0.3],
    ['x', { x: 0.1 + 0.2 }, 0.1 + 0.2],
    ['+x', { x: 0.1 + 0.2 }, 0.1 + 0.2],
    ['x + 0', { x: 0.1 + 0.2 }, 0.3],
    ['1 / 3', {}, 0.333333333333],
    ['x * 0', { x: -1 }, 0],
  ])('%s is snapped to 12 digits unless it is one id', (formula, cells, value) => {
    expect(resultOf(formula, cells)).toBe(value);
  });

  test.each([
    ['x + y == 0.3', true],
    ['x + y > 0.3', false],
    ['x + y <= 0.3', true],
    ['x * 3 == 0.3', true],
  ])('both sides of %s are snapped', (formula, holds) => {
    expect(resultOf(formula, { x: 0.1, y: 0.2 })).toBe(holds);
  });
});

describe('dates run to the last day of the scored period', () => {
  test.each([
    { born: '2020-12-31', of: '2025', years: 5, why: 'an anniversary' },
    { born: '2021-01-01', of: '2025', years: 4.99726027397, why: '4 whole years and 364 of 365 days' },
    { born: '2025-12-31', of: '2025', years: 0, why: 'the last day itself' },
    { born: '2026-01-01', of: '2025', years: -0.0027397260274, why: 'after the end: 1 of 365 days' },
    { born: '2024-02-29', of: '2025', years: 1.83835616438, why: 'anniversary on 28 February, then 306 of 365 days' },
    { born: '2020-02-29', of: '2024Q1', years: 4.08493150685, why: '29 February again, then 31 of 365 days' },
    { born: '2020-06-30', of: '2025H1', years: 5, why: 'a half year ends on 30 June' },
    { born: '2024-09-30', of: '2025Q3', years: 1, why: 'a third quarter ends on 30 September' },
  ])('years($born) in $of is $years: $why', ({ born, of, years }) => {
    expect(resultOf('years(born)', { born }, {}, of)).toBe(years);
  });

  test.each([
    { born: '2025-10-31', of: '2025', months: 2 },
    { born: '2025-11-30', of: '2025', months: 1.03225806452 },
    { born: '2025-05-31', of: '2025H1', months: 1 },
    { born: '2024-01-31', of: '2024Q1', months: 2 },
    { born: '2026-01-31', of: '2025', months: -1 },
  ])('months($born) in $of is $months', ({ born, of, months }) => {
    expect(resultOf('months(born)', { born }, {}, of)).toBe(months);
  });

  test.each([
    { of: '2025', formula: 'prev(x)', earlier: '2024' },
    { of: '2025', formula: 'prev(x, 2)', earlier: '2023' },
    { of: '2025H1', formula: 'prev(x)', earlier: '2024H2' },
    { of: '2025H2', formula: 'prev(x)', earlier: '2025H1' },
    { of: '2025Q1', formula: 'prev(x)', earlier: '2024Q4' },
    { of: '2025Q3', formula: 'prev(x, 4)', earlier: '2024Q3' },
  ])('$formula in $of reads $earlier', ({ of, formula, earlier }) => {
    expect(resultOf(formula, { x: 1 }, { [earlier]: { x: 42 } }, of)).toBe(42);
  });

  test('prev reads no period of another kind', () => {
    expect(resultOf('prev(x)', { x: 1 }, { '2024': { x: 1 }, '2024Q4': { x: 2 } }, '2025H1')).toBeNull();
  });
});
