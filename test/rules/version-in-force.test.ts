import { expect, test } from 'vitest';
import { type Period, parsePeriod } from '../../rules/period.ts';
import { decidingDay, isInForce, versionInForceOn } from '../../rules/version-in-force.ts';

const year = { from: '2026-01-01', to: '2026-12-31' };

test.each([
  { day: '2025-12-31', counts: false, why: 'the day before' },
  { day: '2026-01-01', counts: true, why: 'the first day' },
  { day: '2026-12-31', counts: true, why: 'the last day' },
  { day: '2027-01-01', counts: false, why: 'the day after' },
])('a version of 2026 counts on $day: $counts, $why', ({ day, counts }) => {
  expect(isInForce({ number: 1, effective: year, isRetired: false }, day)).toBe(counts);
});

test('a version without a period counts always, one without an end from its first day on, a retired one never', () => {
  const on = (effective: { from: string; to: string | null } | null, isRetired = false) =>
    isInForce({ number: 1, effective, isRetired }, '2030-06-01');
  expect([on(null), on({ from: '2026-01-01', to: null }), on(null, true)]).toEqual([true, true, false]);
});

test('where periods overlap the latest version is taken', () => {
  const versions = [2, 3, 1].map((number) => ({ number, effective: year, isRetired: number === 3 }));
  expect(versionInForceOn(versions, '2026-05-01')?.number).toBe(2);
  expect(versionInForceOn(versions, '2027-05-01')).toBeUndefined();
});

test.each([
  ['2025', '2025-12-31'],
  ['2024H1', '2024-06-30'],
  ['2024Q1', '2024-03-31'],
  ['2025Q4', '2025-12-31'],
])('the last day of %s, %s, decides', (period, day) => {
  expect(decidingDay(parsePeriod(period) as Period)).toBe(day);
});
