import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RecordScan } from '../../../../server/actions/runs/record-scan.ts';

const scan = new RecordScan();

/** What stands where, in the order in which it is found. */
function valuesIn(text: string, keys: readonly string[]): readonly unknown[] {
  scan.scan(Buffer.from(text));
  return Array.from({ length: scan.count }, (_, at) => {
    const key = keys.find((one) => scan.compareKey(at, Buffer.from(one)) === 0);
    return [key, Buffer.from(scan.bytes.subarray(scan.startOf(at), scan.endOf(at))).toString()];
  });
}

const id = fc.stringMatching(/^[a-z][a-zA-Z0-9_]{0,20}$/);
const value = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.boolean(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('企业"名"\\', '}', '{"a":[1,"', '\\', '\ud800', ''),
  fc.json().map((text) => JSON.parse(text)),
);
const record = fc.record({
  batch: fc.string(),
  name: fc.option(fc.string({ unit: 'binary' })),
  nested: fc.json().map((text) => JSON.parse(text)),
  values: fc.dictionary(id, value, { maxKeys: 40 }),
});
const ascending = (values: Readonly<Record<string, unknown>>) =>
  Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1));

test('the values of a record are found, whatever they are', () => {
  fc.assert(
    fc.property(record, ({ values, ...rest }) => {
      const sorted = ascending(values);
      const text = JSON.stringify({ ...rest, values: Object.fromEntries(sorted) });
      expect(valuesIn(text, Object.keys(values))).toEqual(sorted.map(([key, one]) => [key, JSON.stringify(one)]));
    }),
  );
});

test('in any other form of the same JSON they are found as well, in ascending order', () => {
  fc.assert(
    fc.property(record, fc.constantFrom(undefined, 2, '\t'), ({ values, ...rest }, space) => {
      const text = JSON.stringify({ values, ...rest }, null, space);
      expect(valuesIn(text, Object.keys(values))).toEqual(
        ascending(values).map(([key, one]) => [key, JSON.stringify(one)]),
      );
    }),
  );
});

test('a key that is written with a backslash is the same key', () => {
  expect(valuesIn('{"values":{"\\u0061":1,"b":2}}', ['a', 'b'])).toEqual([
    ['a', '1'],
    ['b', '2'],
  ]);
});

test('of a key that stands twice the last one counts, as everywhere in JSON', () => {
  expect(valuesIn('{"values":{"a":1,"a":2}}', ['a'])).toEqual([['a', '2']]);
  expect(valuesIn('{"values":{"a":1},"values":{"a":2}}', ['a'])).toEqual([['a', '2']]);
});

test.each([
  '',
  '{',
  '{"values":{"a":1}',
  '{"values":{"a":"x}}',
  '{"values":{"a"}}',
  '{"values":{"a":}}',
  '{"values":{"a":1}}x',
])('what is no JSON is refused: %s', (text) => {
  expect(() => scan.scan(Buffer.from(text))).toThrow(SyntaxError);
});

test('a record’s end is never looked for beyond its own bytes: every cut is refused', () => {
  const whole = Buffer.from('{"name":"企\\"业","values":{"a":-1.5e7,"b":"x\\\\","c":[{"d":"]"}],"e":true}}');
  scan.scan(whole);
  expect(scan.count).toBe(4);
  for (let length = 0; length < whole.length; length++)
    expect(() => scan.scan(whole.subarray(0, length)), `${length} bytes`).toThrow(SyntaxError);
});
