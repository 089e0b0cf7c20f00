import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalDefinition, definitionHash } from '../../../rules/definition-hash.ts';
import { diff } from '../../../rules/diff/diff.ts';
import type { Definition } from '../../../schemas/definition.ts';
import { rich } from './rich-definition.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Steps = readonly (string | number)[];

/** A change of a JSON text by hand, without any knowledge of what it means. */
interface Edit {
  readonly at: Steps;
  readonly do: 'alter' | 'drop' | 'toFront' | 'repeat';
}

function places(value: Json, at: Steps = []): readonly Steps[] {
  if (typeof value !== 'object' || value === null) return [at];
  const entries: [string | number, Json][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [...(at.length > 0 ? [at] : []), ...entries.flatMap(([key, inner]) => places(inner, [...at, key]))];
}

function parentOf(root: Json, at: Steps): Json {
  let inner: Json = root;
  for (const step of at.slice(0, -1))
    inner =
      typeof inner === 'object' && inner !== null ? ((inner as Record<string | number, Json>)[step] ?? null) : null;
  return inner;
}

function altered(value: Json): Json {
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'string') return `${value}x`;
  if (typeof value === 'boolean') return !value;
  return value === null ? 7 : value;
}

/** Kinds and methods stay: with another name the rest of the object would have another type. */
const discriminants = new Set<string | number>(['kind', 'method', 'formatVersion']);

function edited(json: Json, { at, do: what }: Edit): Json {
  const copy = structuredClone(json);
  const parent = parentOf(copy, at);
  const last = at.at(-1) ?? '';
  if (Array.isArray(parent) && typeof last === 'number') {
    const [value] = parent.slice(last);
    if (value === undefined) return copy;
    if (what === 'drop') parent.splice(last, 1);
    else if (what === 'toFront') parent.unshift(...parent.splice(last, 1));
    else if (what === 'repeat') parent.push(structuredClone(value));
    else parent[last] = altered(value);
  } else if (typeof parent === 'object' && parent !== null && !Array.isArray(parent)) {
    const value = parent[last];
    if (value === undefined || discriminants.has(last)) return copy;
    if (what === 'drop' && isOptional(at)) delete parent[last];
    else parent[last] = altered(value);
  }
  return copy;
}

const optional = new Set<string | number>(
  'description basis facts tables stages scale adjustments grades gradeWithin rankWithin applications tests unit source sensitivity min max options otherwise bonusCap core weight fullMarks variants missing aggregate cap boundary offset lowest scope direction top points percent audience amount quota within orderBy descending history total grade status stage marks applications eligible selected amount en C39 I65 AAA AA startup mature layout'.split(
    ' ',
  ),
);

function isOptional(at: Steps): boolean {
  const last = at.at(-1) ?? '';
  if (last === 'stages') return at.length === 1;
  if (last === 'marks') return at.includes('expect');
  return optional.has(last);
}

const everywhere = places(rich as unknown as Json);
const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.constantFrom(...everywhere),
  do: fc.constantFrom('alter', 'drop', 'toFront', 'repeat'),
});
const edits = fc.array(edit, { maxLength: 4 });
const definitionAfter = (list: readonly Edit[]) =>
  list.reduce(edited, rich as unknown as Json) as unknown as Definition;

const pointerOf = (at: Steps) => at.map((step) => `/${step}`).join('');

test('a definition does not differ from a copy of itself, whatever the order of its keys', () => {
  const copy = JSON.parse(canonicalDefinition(rich));
  expect(diff(rich, copy)).toEqual([]);
  expect(definitionHash(copy)).toBe(definitionHash(rich));
});

test('two definitions have the same hash exactly where there is no change between them', () => {
  fc.assert(
    fc.property(edits, edits, (some, others) => {
      const [before, after] = [definitionAfter(some), definitionAfter(others)];
      expect(diff(before, after).length === 0).toBe(definitionHash(before) === definitionHash(after));
    }),
    { numRuns: 500 },
  );
});

test('a change survives JSON, as a plain value', () => {
  fc.assert(
    fc.property(edits, edits, (some, others) => {
      const [before, after] = [definitionAfter(some), definitionAfter(others)];
      const changes = diff(before, after);
      expect(JSON.parse(JSON.stringify(changes))).toEqual(changes);
    }),
    { numRuns: 200 },
  );
});

test('every leaf that is altered lies at or below the path of some change', () => {
  const counted = everywhere.filter(
    (at) => at[0] !== 'layout' && at[0] !== '$schema' && !discriminants.has(at.at(-1) ?? ''),
  );
  let leaves = 0;
  for (const at of counted) {
    const after = edited(rich as unknown as Json, { at, do: 'alter' }) as unknown as Definition;
    if (canonicalDefinition(after) === canonicalDefinition(rich)) continue;
    leaves++;
    const covering = diff(rich, after).filter(
      ({ path }) => pointerOf(at) === path || pointerOf(at).startsWith(`${path}/`),
    );
    expect(covering, pointerOf(at)).not.toEqual([]);
  }
  expect(leaves).toBeGreaterThan(200);
});

test('what is dropped is told with its path in the definition before', () => {
  for (const at of everywhere) {
    if (!isOptional(at) || at[0] === 'layout') continue;
    const after = edited(rich as unknown as Json, { at, do: 'drop' }) as unknown as Definition;
    const paths = diff(rich, after).map(({ path }) => path);
    const dropped = pointerOf(at);
    expect(
      paths.some((path) => path === dropped || path.startsWith(`${dropped}/`) || dropped.startsWith(`${path}/`)),
      dropped,
    ).toBe(true);
  }
});
