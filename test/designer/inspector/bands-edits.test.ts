import { describe, expect, test } from 'vitest';
import {
  type Band,
  countsByBand,
  mergedUp,
  movedBoundary,
  splitAt,
  withoutBand,
} from '../../../designer/inspector/scoring/methods/bands-edits.ts';

const bands: readonly Band[] = [
  { from: null, mark: 0 },
  { from: 3, mark: 5 },
  { from: 6, mark: 10 },
];

describe('A boundary that is dragged', () => {
  test.each([
    { to: 4, from: 4, why: 'goes where it is taken' },
    { to: 9, from: 5.5, why: 'stops short of the one above' },
    { to: -100, from: -100, why: 'has nothing below it but the open end' },
  ])('$why: to $to', ({ to, from }) => {
    expect(movedBoundary(bands, 1, to, 0.5)[1]).toEqual({ from, mark: 5 });
  });

  test('stays between neighbours that are nearer to each other than the gap', () => {
    const close: readonly Band[] = [
      { from: 1, mark: 0 },
      { from: 1.05, mark: 5 },
      { from: 1.1, mark: 10 },
    ];
    const moved = movedBoundary(close, 1, 7, 1)[1]?.from ?? Number.NaN;
    expect(moved).toBeGreaterThan(1.05);
    expect(moved).toBeLessThan(1.1);
  });

  test('an open lower end has no boundary to move', () => {
    expect(movedBoundary(bands, 0, 2, 0.5)).toBe(bands);
  });
});

describe('A band that is split', () => {
  test('becomes two, the upper with a mark between its neighbours', () => {
    expect(splitAt(bands, 4, 10)).toEqual([bands[0], bands[1], { from: 4, mark: 7.5 }, bands[2]]);
  });
  test('at the top lies between the last mark and the full marks', () => {
    expect(splitAt([{ from: 0, mark: 4 }], 9, 10)).toEqual([
      { from: 0, mark: 4 },
      { from: 9, mark: 7 },
    ]);
  });
  test('on its own boundary stays as it is', () => {
    expect(splitAt(bands, 3, 10)).toBe(bands);
  });
});

describe('A band that goes', () => {
  test('leaves its values to the one below', () => {
    expect(withoutBand(bands, 1)).toEqual([bands[0], bands[2]]);
  });
  test('and is the first, leaves them to the one above', () => {
    expect(withoutBand(bands, 0)).toEqual([{ from: null, mark: 5 }, bands[2]]);
  });
  test('merged with the one above keeps its start and the mark above', () => {
    expect(mergedUp(bands, 1)).toEqual([bands[0], { from: 3, mark: 10 }]);
  });
});

test.each([
  { boundary: 'lower', counts: [0, 1, 2, 2], why: '3 takes the band from 3' },
  { boundary: 'upper', counts: [0, 2, 2, 1], why: '3 and 6 stay in the band below' },
] as const)('Enterprises are counted as they are scored: $why', ({ boundary, counts }) => {
  const values = Float64Array.of(1, 3, 4, 6, 9);
  expect(countsByBand({ method: 'bands', bands, boundary }, values)).toEqual(counts);
});

test('Values below the first band are counted apart', () => {
  const counts = countsByBand({ method: 'bands', bands: [{ from: 3, mark: 5 }] }, Float64Array.of(1, 2, 3));
  expect(counts).toEqual([2, 1]);
});
