import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberAt } from '../../../../server/actions/runs/number-at.ts';

const read = (text: string) => numberAt(Buffer.from(`[${text},`), 1, 1 + text.length);

test.each(['0', '-0', '7', '-12', '0.1', '100.25', '123456789012345', '-0.00000000000001', '12345.6789012345'])(
  '%s is read to the last bit',
  (text) => {
    expect(read(text)).toBe(JSON.parse(text));
  },
);

test.each([
  '1e21',
  '1.5e-7',
  '1234567890123456',
  '0.1234567890123456',
  'null',
  'true',
  '"1"',
  '',
  '-',
  '.5',
  '5.',
  '05',
  '1.2.3',
])('%s is left to JSON.parse', (text) => {
  expect(read(text)).toBeNaN();
});

test('whatever number JSON.stringify writes is read as it was, or left to JSON.parse', () => {
  const decimal = fc.tuple(fc.integer({ min: -(10 ** 15), max: 10 ** 15 }), fc.integer({ min: 0, max: 15 }));
  const number = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    decimal.map(([digits, places]) => digits / 10 ** places),
  );
  let read15 = 0;
  fc.assert(
    fc.property(number, (value) => {
      const text = JSON.stringify(value);
      const found = read(text);
      if (Number.isNaN(found)) expect(text.replace(/^-/, '').length > 15 || /e/.test(text)).toBe(true);
      else {
        expect(found).toBe(JSON.parse(text));
        read15 += 1;
      }
    }),
    { numRuns: 5000 },
  );
  expect(read15).toBeGreaterThan(500);
});
