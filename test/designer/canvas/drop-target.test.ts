import { expect, test } from 'vitest';
import { dropTarget } from '../../../designer/canvas/dragging/drop-target.ts';
import { columnsLayout } from '../../../designer/canvas/layout/columns-layout.ts';
import { inOrder, visibleTree } from '../../../designer/canvas/layout/visible-tree.ts';
import { definitionOf, group, indicator } from './trees.ts';

const definition = definitionOf(
  group('root', [
    group('a', [indicator('a1'), indicator('a2'), group('ab', [indicator('ab1')]), group('ac', [])]),
    group('b', [indicator('b1')]),
  ]),
);
const root = visibleTree(definition, new Set(), null);
if (!root) throw new Error('no tree');
const layout = columnsLayout(root, 10);
const nodes = new Map(inOrder(root).map((node) => [node.id, node]));

/** A point within a card: shares of its width and height from the upper left. */
function drop(dragged: string, over: string, across: number, down: number) {
  const card = layout.cards.get(over);
  if (!card) throw new Error(`no card ${over}`);
  const at = { x: card.x + across * card.width, y: card.y + down * card.height };
  const target = dropTarget(at, new Set([dragged]), nodes, layout);
  if (!target) return null;
  if (target.kind === 'refused') return 'refused';
  return target.kind === 'into' ? `into ${target.parent}` : `${target.parent} ${target.index}`;
}

test.each<[dragged: string, over: string, across: number, down: number, target: string | null, why: string]>([
  ['b1', 'a1', 0.5, 0.2, 'a 0', 'upper half: before it'],
  ['b1', 'a1', 0.5, 0.8, 'a 1', 'lower half: after it'],
  ['b1', 'ab', 0.5, 0.5, 'into ab', 'the middle of a group: into it'],
  ['b1', 'ab', 0.5, 0.1, 'a 2', 'the upper edge of a group: before it'],
  ['b1', 'ab', 0.5, 0.95, 'ab 0', 'right below an open group: before its first child'],
  ['b1', 'ac', 0.5, 0.95, 'a 4', 'right below an empty group: after it'],
  ['b1', 'a', 0.1, 0.5, 'root 0', 'the left edge of a column: before it'],
  ['b1', 'a', 0.9, 0.5, 'root 1', 'its right edge: after it'],
  ['b1', 'a', 0.5, 0.5, 'into a', 'its middle: into it'],
  ['b1', 'root', 0.5, 0.5, 'into root', 'the root'],
  ['b1', 'ac', 0.5, 1.4, 'a 4', 'a little below the last card'],
  ['b1', 'b1', 0.5, 9, null, 'far from every card: nowhere'],
  ['a', 'a1', 0.5, 0.2, 'refused', 'a group into itself'],
  ['ab', 'ab', 0.5, 0.5, 'refused', 'into the very same'],
  ['ab', 'ab', 0.5, 0.1, 'a 2', 'beside itself is where it stands'],
  ['a', 'b', 0.9, 0.5, 'root 2', 'a column to another place'],
])('%s dropped on %s (%d, %d): %s (%s)', (dragged, over, across, down, target) => {
  expect(drop(dragged, over, across, down)).toBe(target);
});
