import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainNumber } from '../../../server/records/cells/plain-number.ts';

test('A plain number is read to the same last bit as the language itself reads it', () => {
  const digits = fc.stringMatching(/^-?\d{1,9}(\.\d{1,9})?$/);
  fc.assert(
    fc.property(digits, (text) => {
      const value = plainNumber(text);
      if (!Number.isNaN(value)) expect(value).toBe(Number(text) + 0);
    }),
    { numRuns: 5000 },
  );
});

test.each(['', '-', '.', '1.', '1e5', '+1', '1,000', '9007199254740993', '12345678901234567'])(
  '"%s" is left to be read with care',
  (text) => {
    expect(plainNumber(text)).toBeNaN();
  },
);
