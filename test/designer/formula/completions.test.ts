import { expect, test } from 'vitest';
import { closeness, rankCompletions } from '../../../designer/formula/completions.ts';
import { openCallAt } from '../../../designer/formula/open-call.ts';
import { functions } from '../../../designer/language/zh-CN/functions.ts';
import { at } from './park-of-names.ts';

const inserted = (query: string, place = at({ at: 'indicators' })) =>
  rankCompletions(query, place, functions).map(({ insert }) => insert);

test.each([
  { query: '营业', first: ['revenue', 'revenueGrowth'], why: 'the beginning of a Chinese name' },
  { query: 'rev', first: ['revenue', 'revenueGrowth'], why: 'the beginning of an id' },
  { query: 'expense', first: ['rdExpense'], why: 'a word of an English name' },
  { query: '增长率', first: ['growth', 'revenueGrowth'], why: 'the whole title of a function' },
  { query: 'round', first: ['round'], why: 'a function' },
  { query: 'rdx', first: ['rdExpense'], why: 'letters in their order' },
])('$query offers $first first: $why', ({ query, first }) => {
  expect(inserted(query).slice(0, first.length)).toEqual(first);
});

test('nothing fits what nobody means', () => {
  expect(inserted('zzz')).toEqual([]);
});

test('a name of the park stands before a function that fits as well', () => {
  expect(closeness('revenue', 'revenue')).toBeGreaterThan(closeness('revenue', 'revenuegrowth'));
  expect(inserted('').indexOf('revenue')).toBeLessThan(inserted('').indexOf('ratio'));
});

test('only what is known at its place is offered', () => {
  expect(inserted('总分')).toEqual([]);
  expect(inserted('总分', at({ at: 'applications' }))[0]).toBe('total');
  expect(inserted('', at({ at: 'fact', index: 1 }))).toContain('age');
  expect(inserted('', at({ at: 'fact', index: 0 }))).not.toContain('age');
  expect(inserted('研发强度', at({ at: 'adjustments' }))).toEqual(['value.rdRatio', 'mark.rdRatio', 'points.rdRatio']);
});

test('where a table is wanted, only tables are offered', () => {
  const tables = rankCompletions('', at({ at: 'indicators' }), functions, 'table');
  expect(tables.map(({ insert }) => insert)).toEqual(['ceiling']);
});

test.each([
  { before: 'ratio(', call: { name: 'ratio', argument: 0 } },
  { before: 'ratio(a, max(b, c), ', call: { name: 'ratio', argument: 2 } },
  { before: 'ratio(a, max(b', call: { name: 'max', argument: 0 } },
  { before: 'ratio(a, (b + ', call: { name: 'ratio', argument: 1 } },
])('in $before the argument of $call.name is written', ({ before, call }) => {
  expect(openCallAt(before)).toMatchObject(call);
});

test('no call is open outside of brackets', () => {
  expect(openCallAt('ratio(a, b) * ')).toBeNull();
  expect(openCallAt('"ratio("')).toBeNull();
});
