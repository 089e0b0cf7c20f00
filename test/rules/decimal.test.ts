import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roundHalfAway, snap } from '../../rules/decimal.ts';
import { roundOnPaper } from '../naive/decimals.ts';

const seed = 20251231;

/** What the contract says, written down: −0 is 0. */
function onPaper(x: number): number {
  return Number(x.toPrecision(12)) + 0;
}

/** Counts what is not so, and shows the first: an assertion for each of millions would take minutes. */
function expectSnapped(values: Iterable<number>): number {
  let count = 0;
  for (const x of values) {
    count += 1;
    if (!Object.is(snap(x), onPaper(x))) expect.fail(`snap(${x}) is ${snap(x)}, not ${onPaper(x)}`);
  }
  return count;
}

function* both(values: Iterable<number>): Generator<number> {
  for (const x of values) {
    yield x;
    yield -x;
  }
}

const oneDouble = new Float64Array(1);
const oneDoubleBits = new BigInt64Array(oneDouble.buffer);

/** The double that lies `steps` representable ones away from a positive number. */
function stepped(x: number, steps: number): number {
  oneDouble[0] = x;
  oneDoubleBits[0] = (oneDoubleBits[0] as bigint) + BigInt(steps);
  return oneDouble[0];
}

describe('snap gives the nearest double to 12 significant decimal digits', () => {
  test.each([
    { x: 0.29 * 100, snapped: 29, why: 'a threshold of 29 is reached' },
    { x: 0.1 + 0.2, snapped: 0.3, why: 'tenths add up' },
    { x: 1.1 * 3, snapped: 3.3, why: 'a product of decimals' },
    { x: 1 / 3, snapped: 0.333333333333, why: 'twelve digits stay' },
    { x: 2 / 3, snapped: 0.666666666667, why: 'the twelfth is rounded' },
    { x: 123456789012.5, snapped: 123456789013, why: 'a half goes up, as toPrecision does' },
    { x: 123456789012.4, snapped: 123456789012, why: 'twelve digits before the point' },
    { x: 1234567890123, snapped: 1234567890120, why: 'thirteen digits before the point' },
    { x: 999999999999.5, snapped: 1e12, why: 'a carry through every digit' },
    { x: 99.99999999999999, snapped: 100, why: 'a carry into one more digit' },
    { x: -0.30000000000000004, snapped: -0.3, why: 'below zero' },
    { x: -0, snapped: 0, why: 'there is one zero' },
    { x: 5e-324, snapped: 5e-324, why: 'the smallest double' },
    { x: 1.7976931348623157e308, snapped: 1.79769313486e308, why: 'the largest double' },
    { x: 1e21, snapped: 1e21, why: 'written with an exponent' },
    { x: Number.NaN, snapped: Number.NaN, why: 'missing stays missing' },
    { x: Number.POSITIVE_INFINITY, snapped: Number.NaN, why: 'not finite is missing' },
    { x: Number.NEGATIVE_INFINITY, snapped: Number.NaN, why: 'not finite is missing' },
  ])('$x becomes $snapped: $why', ({ x, snapped }) => {
    expect(snap(x)).toBe(snapped);
  });

  test('it is Number(x.toPrecision(12)) for doubles of any bits', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (x) => {
        expect(snap(x)).toBe(onPaper(x));
      }),
      { seed, numRuns: 20_000 },
    );
  });

  test('and for a million shapes: random digits at every size from 1e-30 to 1e30', () => {
    // A linear congruential generator: the same numbers every time.
    let state = 12345;
    const random = () => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      return state / 2 ** 32;
    };
    function* shapes() {
      for (let exponent = -30; exponent <= 30; exponent++)
        for (let i = 0; i < 8_500; i++) yield (random() + random() * 2 ** -32 + 0.05) * 10 ** exponent;
    }
    expect(expectSnapped(both(shapes()))).toBeGreaterThan(1_000_000);
  });

  test('and where the thirteenth digit is a five, or nearly', () => {
    let state = 2025;
    const random = () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state / 2 ** 32;
    };
    function* halves() {
      for (let exponent = -24; exponent <= 22; exponent++)
        for (let i = 0; i < 1_500; i++) {
          const digits = 1e11 + Math.floor(random() * 9e11);
          const half = Number(`${digits}5e${exponent - 13}`);
          for (const steps of [-3, -2, -1, 0, 1, 2, 3]) yield stepped(half, steps);
        }
    }
    expect(expectSnapped(both(halves()))).toBeGreaterThan(900_000);
  });

  test('and around every power of ten and of two', () => {
    function* powers() {
      for (let exponent = -320; exponent <= 308; exponent++)
        for (let steps = -40; steps <= 40; steps++) yield Math.abs(stepped(Number(`1e${exponent}`), steps)) || 0;
      for (let exponent = -1070; exponent <= 1022; exponent++)
        for (let steps = -4; steps <= 4; steps++) yield Math.abs(stepped(2 ** exponent, steps)) || 0;
    }
    const finite = [...powers()].filter((x) => Number.isFinite(x));
    expect(expectSnapped(both(finite))).toBeGreaterThan(130_000);
  });

  test('and for amounts with few decimals, and what sums and products make of them', () => {
    function* amounts() {
      for (let cents = 0; cents < 60_000; cents++) {
        yield cents / 100;
        yield (cents / 100) * 1.1;
        yield cents / 7;
        yield cents * 0.01 + 0.1;
      }
    }
    expect(expectSnapped(both(amounts()))).toBe(480_000);
  });

  test('snapping twice changes nothing', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (x) => {
        expect(snap(snap(x))).toBe(snap(x));
      }),
      { seed, numRuns: 5_000 },
    );
  });
});

describe('roundHalfAway rounds as decimals on paper', () => {
  test.each([
    { x: 2.675, decimals: 2, rounded: 2.68, why: 'the double is below the half, the paper is not' },
    { x: -2.675, decimals: 2, rounded: -2.68, why: 'away from zero' },
    { x: 1.005, decimals: 2, rounded: 1.01, why: 'the double is 1.00499…' },
    { x: 2.5, decimals: 0, rounded: 3, why: 'not to the even neighbour' },
    { x: 3.5, decimals: 0, rounded: 4, why: 'nor here' },
    { x: -2.5, decimals: 0, rounded: -3, why: 'away from zero' },
    { x: 0.5, decimals: 0, rounded: 1, why: 'half of one' },
    { x: 0.49999999999, decimals: 0, rounded: 0, why: 'just under a half' },
    { x: 84.995, decimals: 2, rounded: 85, why: 'onto a grade boundary' },
    { x: 84.9949999999, decimals: 2, rounded: 84.99, why: 'just under it' },
    { x: 0.12345678905, decimals: 10, rounded: 0.1234567891, why: 'ten decimals' },
    { x: 123456.789012, decimals: 10, rounded: 123456.789012, why: 'nothing to round' },
    { x: 1e15, decimals: 2, rounded: 1e15, why: 'too large to have decimals' },
    { x: 0, decimals: 2, rounded: 0, why: 'zero' },
  ])('$x to $decimals decimals is $rounded: $why', ({ x, decimals, rounded }) => {
    expect(roundHalfAway(x, decimals)).toBe(rounded);
  });

  test('it does to the decimal digits what a person would, for every number of decimals', () => {
    const values = fc.oneof(
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      fc.integer({ min: -10_000_000, max: 10_000_000 }).map((x) => x / 1000),
      fc.integer({ min: -1000, max: 1000 }).map((x) => x + 0.5),
    );
    fc.assert(
      fc.property(values, fc.integer({ min: 0, max: 10 }), (x, decimals) => {
        expect(roundHalfAway(snap(x), decimals) + 0).toBe(roundOnPaper(snap(x), decimals));
      }),
      { seed, numRuns: 20_000 },
    );
  });
});
