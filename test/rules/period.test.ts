import { describe, expect, test } from 'vitest';
import { formatDay } from '../../rules/calendar.ts';
import { lastDay, type Period, parsePeriod, periodBefore } from '../../rules/period.ts';

function period(text: string): Period {
  const found = parsePeriod(text);
  if (!found) throw new RangeError(`${text} is not a period`);
  return found;
}

describe('a period is a year, a half or a quarter', () => {
  test.each([
    ['2025', 'year', 2025, 1],
    ['2025H1', 'half', 2025, 1],
    ['2025H2', 'half', 2025, 2],
    ['2025Q1', 'quarter', 2025, 1],
    ['2025Q4', 'quarter', 2025, 4],
  ] as const)('%s is a %s', (text, kind, year, part) => {
    expect(parsePeriod(text)).toEqual({ text, kind, year, part });
  });

  test.each([
    '',
    '25',
    '20255',
    '2025H0',
    '2025H3',
    '2025Q0',
    '2025Q5',
    '2025h1',
    '2025M01',
    '2025-Q1',
    ' 2025',
    '2025 ',
  ])('"%s" is none', (text) => {
    expect(parsePeriod(text)).toBeUndefined();
  });
});

describe('it ends on its last day', () => {
  test.each([
    ['2025', '2025-12-31'],
    ['2025H1', '2025-06-30'],
    ['2025H2', '2025-12-31'],
    ['2025Q1', '2025-03-31'],
    ['2025Q2', '2025-06-30'],
    ['2025Q3', '2025-09-30'],
    ['2025Q4', '2025-12-31'],
  ])('%s on %s', (text, last) => {
    expect(formatDay(lastDay(period(text)))).toBe(last);
  });
});

describe('an earlier period is of the same kind', () => {
  test.each([
    ['2025', 1, '2024'],
    ['2025', 40, '1985'],
    ['2025H2', 1, '2025H1'],
    ['2025H1', 1, '2024H2'],
    ['2025H1', 2, '2024H1'],
    ['2025H1', 3, '2023H2'],
    ['2025Q3', 1, '2025Q2'],
    ['2025Q1', 1, '2024Q4'],
    ['2025Q1', 4, '2024Q1'],
    ['2025Q3', 7, '2023Q4'],
    ['1000', 1, '0999'],
  ])('%s, %i back, is %s', (text, count, before) => {
    expect(periodBefore(period(text), count)).toEqual(period(before));
  });
});
