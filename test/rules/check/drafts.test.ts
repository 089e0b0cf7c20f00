import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '../../../rules/check/index.ts';
import { templates } from '../../../rules/templates/index.ts';
import type { Definition } from '../../../schemas/definition.ts';
import { sound } from './sound.ts';

type Holder = Record<string, unknown>;

const originals: readonly Definition[] = [sound, ...templates.map(({ definition }) => definition)];

/** Texts and numbers that mean something somewhere, so that a mutation reaches past the first gate. */
const telling = fc.constantFrom<unknown>(
  ...['', 'all', 'stage', 'total', 'revenue', 'age', 'constructor', '__proto__', 'A01', '2025H1', '2024-02-30'],
  ...['ratio(', 'prev(revenue, 2)', 'years(foundedOn)', 'lookup(ceiling, grade)', 'stage == "startup"', '1 +'],
  ...['bands', 'zScore', 'max', 'cappedSum', 'enum', 'date', 'lessThan', 'contains', 'gradeCap', 'exclude'],
  ...[0, -1, 1e308, -0, 0.1, 12, 1e-300, Number.NaN, Number.POSITIVE_INFINITY, true, false, null],
);
const junk = fc.oneof(telling, fc.jsonValue({ maxDepth: 3 }));
const edit = fc.record({
  where: fc.double({ min: 0, max: 0.999, noNaN: true }),
  what: fc.constantFrom('replace', 'remove', 'copy', 'rename', 'empty'),
  from: fc.double({ min: 0, max: 0.999, noNaN: true }),
  junk,
});
type Edit = typeof edit extends fc.Arbitrary<infer Value> ? Value : never;

function placesIn(value: unknown, places: [Holder, string][] = []): [Holder, string][] {
  if (typeof value !== 'object' || value === null) return places;
  for (const key of Object.keys(value)) {
    places.push([value as Holder, key]);
    placesIn((value as Holder)[key], places);
  }
  return places;
}

function mutated(original: Definition, edits: readonly Edit[]): Definition {
  const draft = structuredClone(original);
  for (const { where, what, from, junk: value } of edits) {
    const places = placesIn(draft);
    const [holder, key] = places[Math.floor(where * places.length)] ?? [{}, ''];
    const [other, otherKey] = places[Math.floor(from * places.length)] ?? [{}, ''];
    if (what === 'remove') Array.isArray(holder) ? holder.splice(Number(key), 1) : delete holder[key];
    else if (what === 'copy') holder[key] = structuredClone(other[otherKey]);
    else if (what === 'rename') holder[`${key}x`] = holder[key];
    else if (what === 'empty') holder[key] = Array.isArray(holder[key]) ? [] : {};
    else holder[key] = value;
  }
  return draft;
}

describe('a draft of any shape', () => {
  test('is checked to the end, whatever was done to a valid definition', () => {
    fc.assert(
      fc.property(fc.nat(originals.length - 1), fc.array(edit, { minLength: 1, maxLength: 6 }), (which, edits) => {
        for (const { code, path, message } of check(mutated(originals[which] ?? sound, edits))) {
          expect(path === '' || path.startsWith('/')).toBe(true);
          expect(`${code} ${message.en} ${message['zh-CN']}`).not.toMatch(/undefined|\[object/);
        }
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    null,
    undefined,
    0,
    '',
    [],
    {},
    [[]],
    { fields: null, tree: 3 },
    { fields: [null], tree: { children: [null, 4] } },
  ])('%j is told apart from a definition', (draft) => {
    // What reads a file without the schema has nothing but the type's word for it.
    const problems = check(draft as unknown as Definition);
    expect(problems.some(({ severity }) => severity === 'error')).toBe(true);
  });
});

test('a draft is left as it was', () => {
  const draft = structuredClone(sound);
  check(draft);
  expect(draft).toEqual(sound);
});

test.each(templates)('the template $id has no error', ({ definition }) => {
  expect(check(definition).filter(({ severity }) => severity === 'error')).toEqual([]);
});
