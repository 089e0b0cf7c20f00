import fc from 'fast-check';
import { expect, test } from 'vitest';
import { snap } from '../../../../rules/decimal.ts';
import { Utf8Text } from '../../../../server/actions/runs/utf8-text.ts';

function written(value: number): string {
  const text = new Utf8Text(1);
  text.addNumber(value);
  return text.part(0, text.length).toString();
}

test.each([
  0,
  -0,
  7,
  -10,
  2 ** 31 - 1,
  2 ** 31,
  -(2 ** 31),
  0.1,
  -0.5,
  12.05,
  100.000001,
  999999.999999,
  999999.9999999,
  1e6 + 0.5,
  0.001,
  0.0009999,
  0.1 + 0.2,
  6.6000000000000005,
  1 / 3,
  15.5339805825,
  5e-324,
  1.7976931348623157e308,
  -1.2345678901234567e-123,
  Number.NaN,
  Number.POSITIVE_INFINITY,
])('%d is written as JSON has it', (value) => {
  expect(written(value)).toBe(JSON.stringify(value));
});

test('so is any number, also one that is rounded as results are', () => {
  const range = fc.double({ min: -2e6, max: 2e6, noNaN: true });
  const inJson = (value: number) => {
    expect(written(value)).toBe(JSON.stringify(value));
  };
  fc.assert(fc.property(fc.double(), inJson), { numRuns: 20_000 });
  fc.assert(fc.property(range, inJson), { numRuns: 20_000 });
  fc.assert(
    fc.property(range, (value) => inJson(snap(value))),
    { numRuns: 20_000 },
  );
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 0, max: 12 }), (whole, places) => inJson(whole / 10 ** places)),
    { numRuns: 20_000 },
  );
});

test('so are the numbers next to powers of two and of ten, and those of which the digits are hard to tell', () => {
  const next = (value: number, steps: number) => {
    const bits = new BigInt64Array(Float64Array.of(value).buffer);
    bits[0] = (bits[0] as bigint) + BigInt(steps);
    return new Float64Array(bits.buffer)[0] as number;
  };
  for (const base of [2, 10])
    for (let power = -30; power <= 30; power++)
      for (let steps = -20; steps <= 20; steps++) {
        const value = next(base ** power, steps);
        expect(written(value)).toBe(JSON.stringify(value));
      }
  const sixteen = fc.bigInt({ min: 10n ** 15n, max: 2n ** 53n });
  fc.assert(
    fc.property(sixteen, fc.integer({ min: 8, max: 22 }), (digits, places) => {
      const value = Number(digits) / 10 ** places;
      expect(written(value)).toBe(JSON.stringify(value));
    }),
    { numRuns: 20_000 },
  );
});

test('what is written goes on where there was no space left', () => {
  const text = new Utf8Text(4);
  text.add('分');
  text.addCharacter(44);
  for (const value of [1.5, 2, -0.25]) text.addNumber(value);
  text.add(',🚀');
  expect(text.part(0, text.length).toString()).toBe('分,1.52-0.25,🚀');
});
