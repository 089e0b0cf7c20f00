import { expect, test } from 'vitest';
import { impactOf } from '../../../rules/impact/impact-of.ts';
import { moversOf } from '../../../rules/impact/movers.ts';
import { typeClashes } from '../../../rules/impact/type-clashes.ts';
import type { Application, Definition, FieldType } from '../../../schemas/definition.ts';
import { define, indicator, named } from '../../naive/park.ts';
import { type Cells, datasetFor, firms } from '../scored.ts';

/** The total is x before and y after; below 0 nobody is ranked. */
const [before, after] = ['x', 'y'].map((formula) =>
  define([indicator('i', { formula })], {
    grades: [
      { ...named('A'), from: 60 },
      { ...named('B'), from: 0 },
    ],
    adjustments: [
      { ...named('gate'), kind: 'require', when: { fact: formula, operator: 'greaterThanInclusive', value: 0 } },
    ],
  }),
) as [Definition, Definition];

const loan = (fact: string, amount: string): { readonly applications: readonly Application[] } => ({
  applications: [
    { ...named('loan'), when: { fact, operator: 'greaterThan', value: 50 }, amount: { formula: amount, unit: '万元' } },
  ],
});

function movers(cells: readonly Cells[], sides: readonly [Definition, Definition] = [before, after]) {
  return moversOf(impactOf({ before: sides[0], after: sides[1], dataset: datasetFor(before, firms(...cells)) }));
}

test.each([
  { why: 'from 3 to 1 is up two', x: 10, y: 95, places: 2, rank: { before: 3, after: 1 } },
  { why: 'from 1 to 3 is down two', x: 95, y: 10, places: -2, rank: { before: 1, after: 3 } },
  { why: 'the same rank', x: 50, y: 50, places: 0, rank: { before: 2, after: 2 } },
  { why: 'no longer ranked', x: 95, y: -1, places: null, rank: { before: 1, after: null } },
  { why: 'ranked for the first time', x: -1, y: 95, places: null, rank: { before: null, after: 1 } },
])('places: $why', ({ x, y, places, rank }) => {
  const found = movers([
    { x, y },
    { x: 80, y: 80 },
    { x: 20, y: 20 },
  ]);
  expect(found.find(({ enterpriseId }) => enterpriseId === 'a')).toMatchObject({ places, rank });
});

test.each([
  { what: 'total', x: 70, y: 71, told: { total: { before: 70, after: 71 }, unchanged: false } },
  { what: 'grade', x: 59, y: 60, told: { grade: { before: 'B', after: 'A' }, unchanged: false } },
  { what: 'status', x: 1, y: -1, told: { status: { before: 'scored', after: 'excluded' }, unchanged: false } },
  { what: 'nothing', x: 70, y: 70, told: { grade: { before: 'A', after: 'A' }, unchanged: true } },
])('an enterprise of which $what differs', ({ x, y, told }) => {
  expect(movers([{ x, y }])[0]).toMatchObject(told);
});

test.each([
  {
    why: 'eligible now',
    x: 50,
    y: 51,
    turns: { eligible: 'gained', selected: 'gained' },
    amount: { before: null, after: 51 },
  },
  {
    why: 'no longer',
    x: 51,
    y: 50,
    turns: { eligible: 'lost', selected: 'lost' },
    amount: { before: 51, after: null },
  },
  { why: 'another amount', x: 60, y: 61, turns: { eligible: null, selected: null }, amount: { before: 60, after: 61 } },
])('application: $why', ({ x, y, turns, amount }) => {
  const [found] = movers(
    [{ x, y }],
    [
      { ...before, ...loan('x', 'x') },
      { ...after, ...loan('y', 'y') },
    ],
  );
  expect(found?.applications).toEqual({ loan: { ...turns, amount } });
  expect(found?.unchanged).toBe(false);
});

test.each([
  { why: 'new', sides: [before, { ...before, ...loan('x', 'x') }], turn: 'gained' },
  { why: 'gone', sides: [{ ...before, ...loan('x', 'x') }, before], turn: 'lost' },
] as const)('an application that is $why is gained or lost by whoever has it', ({ sides, turn }) => {
  const [found] = movers([{ x: 60 }], [...sides]);
  expect(found?.applications.loan).toMatchObject({ eligible: turn, selected: turn });
});

test('the largest change comes first: in or out of the ranking, then places, then total, then the id', () => {
  const cells = [
    { x: 10, y: 99 },
    { x: 60, y: 60 },
    { x: 90, y: -1 },
    { x: 70, y: 75 },
    { x: 40, y: 50 },
    { x: 50, y: 40 },
  ];
  expect(movers(cells).map(({ enterpriseId, places }) => `${enterpriseId} ${places}`)).toEqual([
    'c null',
    'a 5',
    'e 1',
    'f -1',
    'd 0',
    'b 0',
  ]);
});

test.each([
  { why: 'the same', types: ['number', 'number'], clash: false },
  { why: 'both numbers', types: ['integer', 'number'], clash: false },
  { why: 'a number and a text', types: ['number', 'string'], clash: true },
  { why: 'a text and one of a list', types: ['string', 'enum'], clash: true },
] as const)('field types: $why', ({ types: [was, is], clash }) => {
  const withType = (type: FieldType): Definition => ({ ...before, fields: [{ ...named('x'), type }] });
  expect(typeClashes(withType(was), withType(is))).toEqual(
    clash ? [{ id: 'x', type: { before: was, after: is } }] : [],
  );
});
