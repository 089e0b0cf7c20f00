import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readJson } from '../../../schemas/json/read-json.ts';

function problemOf(text: string) {
  const { problems } = readJson(text);
  return problems[0];
}

describe('JSON that cannot be read is refused at its line and column', () => {
  test.each([
    { text: '', at: 'Line 1, column 1', expected: 'a value' },
    { text: '{', at: 'Line 1, column 2', expected: 'a key in double quotes or }' },
    { text: '[1, 2', at: 'Line 1, column 6', expected: 'a comma or ]' },
    { text: '[1 2]', at: 'Line 1, column 4', expected: 'a comma or ]' },
    { text: '[1,]', at: 'Line 1, column 4', expected: 'a value' },
    { text: '{"a": 1,}', at: 'Line 1, column 9', expected: 'a key in double quotes' },
    { text: '{"a" 1}', at: 'Line 1, column 6', expected: 'a colon' },
    { text: '{\n  "a": 1\n  "b": 2\n}', at: 'Line 3, column 3', expected: 'a comma or }' },
    { text: '{\r\n"a": tru}', at: 'Line 2, column 6', expected: 'a value' },
    { text: "{'a': 1}", at: 'Line 1, column 2', expected: 'a key in double quotes or }' },
    { text: '{"a": "x\ny"}', at: 'Line 1, column 9', expected: 'a closing double quote' },
    { text: '["\\x"]', at: 'Line 1, column 3', expected: 'a closing double quote' },
    { text: '[01]', at: 'Line 1, column 3', expected: 'a comma or ]' },
    { text: '[NaN]', at: 'Line 1, column 2', expected: 'a value or ]' },
    { text: '{} {}', at: 'Line 1, column 4', expected: 'the end of the text' },
  ])('$text', ({ text, at, expected }) => {
    expect(problemOf(text)).toMatchObject({ code: 'json.syntax', path: '' });
    expect(problemOf(text)?.message.en).toContain(`${at}: ${expected}`);
  });

  test('with its place in the text, a byte order mark counted', () => {
    expect(problemOf('[1 2]')?.span).toEqual([3, 4]);
    expect(problemOf('\uFEFF[1 2]')?.span).toEqual([4, 5]);
  });
});

test('A text is readable exactly where JSON.parse can read it, and gives the same', () => {
  const almostJson = fc
    .tuple(fc.json({ maxDepth: 4 }), fc.nat(), fc.constantFrom('', ',', '"', '}', ']', '\\', '0', ' ', '-', 'e'))
    .map(([text, at, inserted]) => {
      const place = at % (text.length + 1);
      return text.slice(0, place) + inserted + text.slice(place + 1);
    });
  fc.assert(
    fc.property(almostJson, (text) => {
      const read = readJson(text);
      expect(read.readable ? { value: read.value } : 'unreadable').toEqual(parsed(text));
    }),
    { numRuns: 3000, seed: 1 },
  );
});

function parsed(text: string) {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return 'unreadable';
  }
}

describe('A key that stands twice in one object is named with its place', () => {
  test.each([
    { text: '{"a": 1, "a": 2}', paths: ['/a'] },
    { text: '{"a": 1, "\\u0061": 2}', paths: ['/a'] },
    { text: '{"list": [{}, {"x/y": 1, "x/y": 1}]}', paths: ['/list/1/x~1y'] },
    { text: '{"a": {"b": 1}, "c": {"b": 1, "b": {}, "b": []}, "a": 1}', paths: ['/c/b', '/c/b', '/a'] },
    { text: '{"__proto__": 1, "__proto__": 2}', paths: ['/__proto__'] },
    { text: '[{"a": 1}, {"a": 1}]', paths: [] },
    { text: '{"a" : 1, "a": ":"}', paths: ['/a'] },
    { text: '{"a": {"b": 1, "b": ""}, "c": ":::"}', paths: ['/a/b'] },
    { text: '{"a": ":", "b": "x:y"}', paths: [] },
  ])('$text', ({ text, paths }) => {
    const { problems } = readJson(text);
    expect(problems.map(({ path }) => path)).toEqual(paths);
    expect(new Set(problems.map(({ code }) => code)).size).toBe(paths.length > 0 ? 1 : 0);
  });
});

describe('Nesting is followed to 200 levels and no deeper', () => {
  test.each([
    { levels: 200, code: undefined },
    { levels: 201, code: 'json.tooDeep' },
    { levels: 1_000_000, code: 'json.tooDeep' },
  ])('$levels lists', ({ levels, code }) => {
    expect(problemOf('['.repeat(levels) + ']'.repeat(levels))?.code).toBe(code);
  });

  test.each([
    { levels: 200, code: undefined },
    { levels: 202, code: 'json.tooDeep' },
  ])('$levels levels, lists and objects in turn', ({ levels, code }) => {
    expect(problemOf(`${'[{"a":'.repeat(levels / 2)}null${'}]'.repeat(levels / 2)}`)?.code).toBe(code);
  });

  test('1,000,000 objects that never close', () => {
    expect(problemOf('{"a":'.repeat(1_000_000))).toMatchObject({ code: 'json.tooDeep', path: '/a'.repeat(200) });
  });
});

test('A text of more than 20 million characters is not even looked at', () => {
  expect(problemOf(' '.repeat(20_000_001))?.code).toBe('json.tooLarge');
});
