import { describe, expect, test } from 'vitest';
import { histogramOf } from '../../../designer/inspector/scoring/axis/bars.ts';
import { scaleFor, scaleOf } from '../../../designer/inspector/scoring/axis/scale.ts';
import { ticksOf } from '../../../designer/inspector/scoring/axis/ticks.ts';

const even = Float64Array.from({ length: 1000 }, (_, at) => at / 10);
/** From 1 to a million, as revenues are. */
const skewed = Float64Array.from({ length: 1000 }, (_, at) => 10 ** (at / 166.5));
const withLosses = Float64Array.from([...skewed].map((value, at) => (at % 10 === 0 ? -value : value))).sort();

describe('The axis', () => {
  test.each([
    { values: even, thresholds: [30, 60], spacing: 'even', why: 'evenly spread values' },
    { values: skewed, thresholds: [], spacing: 'logarithmic', why: 'values over many powers of ten' },
    { values: even, thresholds: [1, 2, 5], spacing: 'logarithmic', why: 'thresholds all in one corner' },
    { values: Float64Array.of(), thresholds: [3, 6], spacing: 'even', why: 'no values at all' },
  ])('is $spacing for $why', ({ values, thresholds, spacing }) => {
    expect(scaleFor(values, thresholds, null).spacing).toBe(spacing);
  });

  test('is as a person chose it', () => {
    expect(scaleFor(skewed, [], 'even').spacing).toBe('even');
  });

  test.each([
    { values: even, thresholds: [500] },
    { values: skewed, thresholds: [2e6] },
    { values: Float64Array.of(7, 7, 7), thresholds: [] },
    { values: Float64Array.of(), thresholds: [0] },
  ])('reaches over every threshold and gives each place its value: $thresholds', ({ values, thresholds }) => {
    const scale = scaleFor(values, thresholds, null);
    for (const threshold of thresholds) {
      expect(scale.placeOf(threshold)).toBeGreaterThan(0);
      expect(scale.placeOf(threshold)).toBeLessThan(1);
    }
    for (const place of [0, 0.25, 0.5, 1]) expect(scale.placeOf(scale.valueAt(place))).toBeCloseTo(place, 9);
  });

  test('with losses is logarithmic on both sides of 0', () => {
    const scale = scaleFor(withLosses, [], null);
    expect(scale.spacing).toBe('logarithmic');
    expect(ticksOf(scale)).toContain(0);
    expect(ticksOf(scale).some((tick) => tick < 0)).toBe(true);
  });

  test('has ticks that are round, apart and inside', () => {
    for (const scale of [scaleFor(even, [], null), scaleFor(skewed, [], null), scaleOf('even', 0.001, 0.0042, 1)]) {
      const ticks = ticksOf(scale);
      expect(ticks.length).toBeGreaterThanOrEqual(3);
      for (const [at, tick] of ticks.entries()) {
        expect(Number(tick.toPrecision(2))).toBe(tick);
        expect(scale.placeOf(tick)).toBeGreaterThanOrEqual(0);
        expect(scale.placeOf(tick)).toBeLessThanOrEqual(1);
        if (at > 0) expect(scale.placeOf(tick) - scale.placeOf(ticks[at - 1] ?? 0)).toBeGreaterThan(0.1);
      }
    }
  });

  test('is stepped along in round steps that are finer where it is wider', () => {
    const scale = scaleFor(skewed, [], null);
    expect(scale.stepAt(10)).toBeLessThan(scale.stepAt(100_000));
    expect(String(scale.tidyAt(0.37)).length).toBeLessThanOrEqual(6);
  });
});

describe('The bars', () => {
  test.each([
    ['even', even],
    ['logarithmic', skewed],
    ['few values', Float64Array.of(0, 0, 0, 1, 1, 2)],
    ['with losses', withLosses],
  ])('count every enterprise once: %s', (_, values) => {
    const { bars, below, above } = histogramOf(values, scaleFor(values, [], null));
    expect(bars.reduce((sum, { count }) => sum + count, below + above)).toBe(values.length);
  });

  test('leave far values outside, where they are counted', () => {
    const far = Float64Array.from([...even, 1e7, 2e7]);
    const { above } = histogramOf(far, scaleFor(far, [], 'even'));
    expect(above).toBeGreaterThanOrEqual(2);
  });
});
