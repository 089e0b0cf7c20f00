import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseNumber } from '../../../designer/editor/clipboard/parse-number.ts';
import { parseTsv, toTsv } from '../../../designer/editor/clipboard/tsv.ts';

test.each([
  {
    text: 'a\tb\r\nc\td\r\n',
    rows: [
      ['a', 'b'],
      ['c', 'd'],
    ],
    why: 'as Excel ends it',
  },
  { text: '"two\nlines"\t"say ""hi"""', rows: [['two\nlines', 'say "hi"']], why: 'quoted cells' },
  { text: '5" pipe\t"', rows: [['5" pipe', '"']], why: 'quotes that quote nothing' },
  {
    text: '\t\n\t',
    rows: [
      ['', ''],
      ['', ''],
    ],
    why: 'empty cells',
  },
])('$why', ({ text, rows }) => {
  expect(parseTsv(text)).toEqual(rows);
});

test('what is copied comes back as it was', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', '\r', '研', ' ') });
  const blocks = fc
    .integer({ min: 1, max: 4 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }));
  fc.assert(
    fc.property(blocks, (rows) => {
      // A last row of one empty cell is the line break that ends the block.
      fc.pre(!(rows.length > 1 && rows.at(-1)?.join('\t') === ''));
      expect(parseTsv(toTsv(rows))).toEqual(rows);
    }),
  );
});

test.each([
  { text: '１２', value: 12 },
  { text: '12%', value: 12 },
  { text: '１２．５％', value: 12.5 },
  { text: '1,200', value: 1200 },
  { text: '1，234，567.5', value: 1234567.5 },
  { text: ' -3 ', value: -3 },
  { text: '−3', value: -3 },
  { text: '1e3', value: 1000 },
])('$text is $value', ({ text, value }) => {
  expect(parseNumber(text)).toMatchObject({ kind: 'number', value });
});

test.each(['1,5', '12,34', '约12', '5²', '1 2', '--1', '%', '0x10', 'Infinity', '1/2'])(
  '%s is no number, and is told',
  (text) => {
    const parsed = parseNumber(text);
    expect(parsed.kind).toBe('fault');
    if (parsed.kind === 'fault') expect(parsed.message.en).toContain(text);
  },
);

test('an empty cell is empty, not 0', () => {
  expect(parseNumber('　')).toEqual({ kind: 'empty' });
});
