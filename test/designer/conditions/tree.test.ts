import { expect, test } from 'vitest';
import { formOf, leafFrom } from '../../../designer/inspector/conditions/form.ts';
import {
  addBeside,
  canUnwrap,
  insertAt,
  moveAt,
  newLeaf,
  partAt,
  removeAt,
  replaceAt,
  switchGroup,
  unwrapAt,
  wrapAt,
} from '../../../designer/inspector/conditions/tree.ts';

const leaf = (fact: string) => ({ fact, operator: 'equal', value: 1 });
const [a, b, c, d] = ['a', 'b', 'c', 'd'].map(leaf);
const nested = { all: [a, { any: [b, c] }, { not: d }] };

test('a part is found by its way', () => {
  expect(partAt(nested, ['all', 1, 'any', 0])).toBe(b);
  expect(partAt(nested, ['all', 2, 'not'])).toBe(d);
  expect(partAt(nested, [])).toBe(nested);
  expect(partAt(nested, ['any', 0])).toBeUndefined();
});

test('replacing a part leaves all others as they are, whatever their shape', () => {
  const odd = { all: [a, 17, { fact: 'x', path: '$.y' }] };
  expect(replaceAt(odd, ['all', 0], b)).toEqual({ all: [b, 17, { fact: 'x', path: '$.y' }] });
});

test.each([
  { way: ['all', 0], left: { all: [{ any: [b, c] }, { not: d }] }, why: 'the others stay' },
  { way: ['all', 1, 'any', 0], left: { all: [a, { any: [c] }, { not: d }] }, why: 'a group of one stays a group' },
  { way: ['all', 2, 'not'], left: { all: [a, { any: [b, c] }] }, why: 'nothing is negated: the negation goes' },
])('removing $way: $why', ({ way, left }) => {
  expect(removeAt(nested, way)).toEqual(left);
});

test('a group that has nothing left goes, up to the whole condition', () => {
  expect(removeAt({ all: [{ any: [a] }, b] }, ['all', 0, 'any', 0])).toEqual({ all: [b] });
  expect(removeAt({ all: [{ not: { any: [a] } }] }, ['all', 0, 'not', 'any', 0])).toBeUndefined();
  expect(removeAt(a, [])).toBeUndefined();
});

test('a condition beside one that stands alone makes a group of both', () => {
  expect(addBeside(a, [], b)).toEqual({ root: { all: [a, b] }, added: ['all', 1] });
  expect(addBeside(nested, ['all', 0], b).root).toEqual({ all: [a, b, { any: [b, c] }, { not: d }] });
});

test('wrapping and unwrapping undo each other', () => {
  for (const as of ['all', 'any', 'not'] as const) {
    const wrapped = wrapAt(nested, ['all', 1], as);
    expect(unwrapAt(wrapped, ['all', 1])).toEqual(nested);
  }
});

test('the members of a group that is taken apart join the group around it', () => {
  expect(unwrapAt(nested, ['all', 1])).toEqual({ all: [a, b, c, { not: d }] });
  expect(canUnwrap({ any: [a, b] }, [])).toBe(false);
  expect(canUnwrap(a, [])).toBe(false);
});

test.each([
  { way: ['all', 0], by: 1 as const, to: ['all', 1], root: { all: [{ any: [b, c] }, a, { not: d }] } },
  { way: ['all', 1, 'any', 0], by: -1 as const, to: ['all', 1], root: { all: [a, b, { any: [c] }, { not: d }] } },
  { way: ['all', 1, 'any', 1], by: 1 as const, to: ['all', 2], root: { all: [a, { any: [b] }, c, { not: d }] } },
])('$way moved by $by stands at $to', ({ way, by, to, root }) => {
  expect(moveAt(nested, way, by)).toEqual({ root, to });
});

test('the last member that leaves its group takes the group’s place', () => {
  expect(moveAt({ all: [a, { any: [b] }] }, ['all', 1, 'any', 0], -1)).toEqual({
    root: { all: [a, b] },
    to: ['all', 1],
  });
});

test('what stands at the edge of the whole can not be moved further', () => {
  expect(moveAt(nested, ['all', 0], -1)).toBeUndefined();
  expect(moveAt(nested, ['all', 2, 'not'], 1)).toBeUndefined();
});

test('all becomes any, and back', () => {
  expect(switchGroup(nested, ['all', 1])).toEqual({ all: [a, { all: [b, c] }, { not: d }] });
  expect(switchGroup(switchGroup(nested, []), [])).toEqual(nested);
});

test('a new condition is inserted where it is wanted', () => {
  expect(insertAt(nested, ['all', 1, 'any'], 1, newLeaf)).toEqual({ all: [a, { any: [b, newLeaf, c] }, { not: d }] });
});

test.each([
  { part: { all: [a], any: [b] }, why: 'two words at once' },
  { part: { fact: 'x', operator: 'equal', value: 1, path: '$.y' }, why: 'a key that the rules refuse' },
  { part: { fact: 'x', operator: 'near', value: 1 }, why: 'an operator that is none' },
  { part: { fact: 'x', operator: 'equal', value: { $gt: 1 } }, why: 'a value that is none' },
  { part: { all: a }, why: 'no list' },
  { part: 'x', why: 'a text' },
  { part: null, why: 'nothing' },
])('$part is shown as JSON: $why', ({ part }) => {
  expect(formOf(part)).toEqual({ form: 'other' });
});

test('what is not said yet is never a value that could count', () => {
  expect(newLeaf).toEqual({ fact: '', operator: 'equal', value: '' });
  expect(formOf({ fact: 'x', operator: 'in', value: [] })).toMatchObject({ side: { is: 'list', values: [] } });
  expect(leafFrom({ fact: 'x', operator: 'in', side: { is: 'none' } })).toEqual({
    fact: 'x',
    operator: 'in',
    value: [],
  });
});
