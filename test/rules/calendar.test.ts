import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDay, monthsBetween, parseDay, yearsBetween } from '../../rules/calendar.ts';

function day(text: string): number {
  const found = parseDay(text);
  if (found === undefined) throw new RangeError(`${text} does not exist`);
  return found;
}

describe('a date is the number of days since 1970-01-01', () => {
  test.each([
    ['1970-01-01', 0],
    ['1970-01-02', 1],
    ['1969-12-31', -1],
    ['1972-03-01', 790],
    ['2000-02-29', 11_016],
    ['2024-12-31', 20_088],
    ['0001-01-01', -719_162],
    ['9999-12-31', 2_932_896],
  ])('%s is day %i, and back', (text, days) => {
    expect(parseDay(text)).toBe(days);
    expect(formatDay(days)).toBe(text);
  });

  test.each([
    { text: '2025-02-29', why: 'no leap year' },
    { text: '1900-02-29', why: 'a century is none' },
    { text: '2025-04-31', why: 'April has 30 days' },
    { text: '2025-13-01', why: 'there are 12 months' },
    { text: '2025-00-10', why: 'months start from 1' },
    { text: '2025-01-00', why: 'so do days' },
    { text: '2025-1-1', why: 'two digits each' },
    { text: '2025/01/01', why: 'another way of writing' },
    { text: '2025-01-01T00:00:00Z', why: 'a moment is no date' },
    { text: ' 2025-01-01', why: 'a space' },
    { text: '２０２５-01-01', why: 'full-width digits are turned before' },
    { text: '', why: 'nothing' },
  ])('"$text" is none: $why', ({ text }) => {
    expect(parseDay(text)).toBeUndefined();
  });

  test('every day of 800 years follows the one before', () => {
    let before = day('1600-01-01') - 1;
    for (const from = new Date(Date.UTC(1600, 0, 1)); from.getUTCFullYear() < 2400; ) {
      const now = parseDay(from.toISOString().slice(0, 10));
      if (now !== before + 1) expect.fail(`${from.toISOString()} is ${now}, after ${before}`);
      before = now;
      from.setUTCDate(from.getUTCDate() + 1);
    }
    expect(before).toBe(day('2399-12-31'));
  });
});

describe('years: whole anniversaries, plus the days since the last over the days to the next', () => {
  test.each([
    { from: '2020-12-31', to: '2025-12-31', years: 5, why: 'on the anniversary' },
    { from: '2021-01-01', to: '2025-12-31', years: 4 + 364 / 365, why: 'a day before it' },
    { from: '2020-12-30', to: '2025-12-31', years: 5 + 1 / 365, why: 'a day after it' },
    { from: '2025-12-31', to: '2025-12-31', years: 0, why: 'founded on the last day' },
    { from: '2025-01-01', to: '2025-12-31', years: 364 / 365, why: 'not yet one year' },
    {
      from: '2023-06-30',
      to: '2024-03-31',
      years: 275 / 366,
      why: 'the year to the next anniversary has a 29 February',
    },
    { from: '2024-02-29', to: '2025-02-27', years: 364 / 365, why: 'the 29th: the day before its anniversary' },
    { from: '2024-02-29', to: '2025-02-28', years: 1, why: 'the 29th: its anniversary is the 28th in other years' },
    { from: '2024-02-29', to: '2025-03-01', years: 1 + 1 / 365, why: 'the 29th: a day after the 28th' },
    { from: '2024-02-29', to: '2028-02-28', years: 3 + 365 / 366, why: 'the 29th: the 28th of a leap year is early' },
    { from: '2024-02-29', to: '2028-02-29', years: 4, why: 'the 29th: four years' },
    { from: '1896-02-29', to: '1904-02-29', years: 8, why: 'eight years without a leap day between' },
    { from: '2024-02-28', to: '2025-02-28', years: 1, why: 'the 28th of a leap year' },
    { from: '2026-01-01', to: '2025-12-31', years: -1 + 364 / 365, why: 'after the end: negative' },
    { from: '2026-12-31', to: '2025-12-31', years: -1, why: 'a year after the end' },
    { from: '2027-06-30', to: '2025-12-31', years: -2 + 184 / 365, why: 'more than a year after the end' },
  ])('from $from to $to is $years: $why', ({ from, to, years }) => {
    expect(yearsBetween(day(from), day(to))).toBe(years);
  });
});

describe('months: the same, month by month', () => {
  test.each([
    { from: '2025-11-30', to: '2025-12-31', months: 1 + 1 / 31, why: 'from the 30th to the 30th, and a day' },
    { from: '2025-12-01', to: '2025-12-31', months: 30 / 31, why: 'a day short of a month' },
    { from: '2025-01-31', to: '2025-02-28', months: 1, why: 'a month without a 31st ends earlier' },
    { from: '2025-01-31', to: '2025-03-30', months: 1 + 30 / 31, why: 'and the next counts from the 31st again' },
    { from: '2025-01-31', to: '2025-03-31', months: 2, why: 'two months' },
    { from: '2024-01-30', to: '2024-02-29', months: 1, why: 'a leap year’s February' },
    { from: '2020-12-31', to: '2025-12-31', months: 60, why: 'five years' },
    { from: '2025-12-31', to: '2025-12-31', months: 0, why: 'the same day' },
    { from: '2026-01-31', to: '2025-12-31', months: -1, why: 'a month after the end' },
  ])('from $from to $to is $months: $why', ({ from, to, months }) => {
    expect(monthsBetween(day(from), day(to))).toBe(months);
  });
});

const days = fc.integer({ min: day('1800-01-01'), max: day('2200-12-31') });

describe('for any two dates', () => {
  test('a later end is more years, and an anniversary is a whole number of them', () => {
    fc.assert(
      fc.property(days, days, (from, to) => {
        expect(yearsBetween(from, to + 1)).toBeGreaterThan(yearsBetween(from, to));
        const [year, rest] = [Number(formatDay(from).slice(0, 4)), formatDay(from).slice(4)];
        const anniversary = parseDay(`${year + 7}${rest === '-02-29' ? '-02-28' : rest}`);
        const isLeap = rest === '-02-29' && parseDay(`${year + 7}-02-29`) !== undefined;
        if (anniversary !== undefined && !isLeap) expect(yearsBetween(from, anniversary)).toBe(7);
      }),
      { seed: 1, numRuns: 2000 },
    );
  });

  test('whole months are twelve times whole years where the anniversary is reached, and never fewer', () => {
    fc.assert(
      fc.property(days, days, (from, to) => {
        expect(Math.floor(Math.floor(monthsBetween(from, to)) / 12)).toBe(Math.floor(yearsBetween(from, to)));
      }),
      { seed: 2, numRuns: 2000 },
    );
  });
});
