import { expect, test } from 'vitest';
import { neighbour } from '../../../designer/canvas/commands/find-commands.ts';
import { nextAfterRemoval } from '../../../designer/canvas/commands/next-after-removal.ts';
import { columnsLayout } from '../../../designer/canvas/layout/columns-layout.ts';
import { visibleTree } from '../../../designer/canvas/layout/visible-tree.ts';
import { type Direction, step } from '../../../designer/canvas/navigation/step.ts';
import { matchesOf } from '../../../designer/canvas/search/matches.ts';
import { definitionOf, group, indicator } from './trees.ts';

const definition = definitionOf(
  group('root', [
    group(
      'a',
      ['a1', 'a2', 'a3', 'a4'].map((id) => indicator(id)),
    ),
    group('b', [indicator('b1'), group('c', [indicator('c1')])]),
  ]),
);
const root = visibleTree(definition, new Set(), null);

test.each<[from: string, Direction, to: string | null, why: string]>([
  ['root', 'down', 'a', 'into the first column'],
  ['root', 'left', null, 'nothing stands beside the root'],
  ['a', 'up', 'root', 'from the head of a column'],
  ['a', 'right', 'b', 'the next column'],
  ['a', 'left', null, 'the first column'],
  ['a', 'down', 'a1', 'its first child'],
  ['a1', 'down', 'a2', 'the next sibling'],
  ['a2', 'down', null, 'the end of the sub-column'],
  ['a1', 'right', 'a3', 'the sub-column beside it'],
  ['a3', 'left', 'a1', 'and back'],
  ['a3', 'up', 'a', 'above a sub-column stands its group'],
  ['a3', 'right', 'b1', 'into the next column at the same height'],
  ['b1', 'left', 'a3', 'and back'],
  ['c', 'down', 'c1', 'into a group below a group'],
  ['c1', 'up', 'c', 'and out of it'],
  ['gone', 'down', 'root', 'what is not shown leads to the root'],
])('%s %s: %s (%s)', (from, direction, to) => {
  expect(root && step(from, direction, columnsLayout(root, 2), root)).toBe(to);
});

test.each([
  [['a2'], 'a3', 'the sibling after it'],
  [['a4'], 'a3', 'at the end the one before'],
  [['a1', 'a2', 'a3', 'a4'], 'a', 'the parent, where no sibling is left'],
  [['a1', 'a'], 'b', 'a group with its own child'],
  [['c1'], 'c', 'an only child'],
])('after %j are removed, %s is selected (%s)', (ids, next) => {
  expect(nextAfterRemoval(definition, ids)).toBe(next);
});

test('going through what was found goes round at both ends', () => {
  const ids = ['x', 'y', 'z'];
  expect([neighbour(ids, 'z', 1), neighbour(ids, 'x', -1), neighbour(ids, null, 1), neighbour([], 'x', 1)]).toEqual([
    'x',
    'z',
    'x',
    null,
  ]);
});

test.each([
  ['研发', ['rd']],
  ['R&D', ['rd']],
  ['ＲＤ', ['rd']],
  ['growth 增长', ['gr']],
  ['  ', []],
])('"%s" finds %j by Chinese name, English name or id', (query, found) => {
  const named = definitionOf(
    group('root', [
      indicator('rd', { name: { 'zh-CN': '研发费用', en: 'R&D expense' } }),
      indicator('gr', { name: { 'zh-CN': '营收增长率', en: 'Revenue growth' } }),
    ]),
  );
  expect(matchesOf(named, query)).toEqual(found);
});
