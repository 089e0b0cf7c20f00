import { expect, test } from 'vitest';
import { columnsLayout, type PlacedCard } from '../../../designer/canvas/layout/columns-layout.ts';
import { edgePath } from '../../../designer/canvas/layout/edge-path.ts';
import { rowsFor } from '../../../designer/canvas/layout/rows-for.ts';
import { inOrder, type VisibleNode, visibleTree } from '../../../designer/canvas/layout/visible-tree.ts';
import type { Definition } from '../../../schemas/definition.ts';
import { definitionOf, group, indicator, thousand } from './trees.ts';

const small = definitionOf(
  group('root', [
    group('a', [indicator('a1'), indicator('a2'), indicator('a3'), group('ab', [indicator('ab1')]), indicator('a4')]),
    group('b', [indicator('b1')]),
  ]),
);
const treeOf = (definition: Definition, collapsed: string[] = [], focus: string | null = null): VisibleNode => {
  const root = visibleTree(definition, new Set(collapsed), focus);
  if (!root) throw new Error('no tree');
  return root;
};
const cardsOf = (rows: number, root = treeOf(small)) => {
  const { cards } = columnsLayout(root, rows);
  return (id: string): PlacedCard => {
    const card = cards.get(id);
    if (!card) throw new Error(`no card ${id}`);
    return card;
  };
};
const overlaps = (a: PlacedCard, b: PlacedCard) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

test('the root stands above its columns, and first-level groups side by side at one height', () => {
  const card = cardsOf(10);
  expect(card('a').y).toBe(card('b').y);
  expect(card('b').x).toBeGreaterThan(card('a').x + card('a').width);
  expect(card('root').y + card('root').height).toBeLessThan(card('a').y);
});

test('children stand below their group, indented, in their order', () => {
  const card = cardsOf(10);
  const ids = ['a', 'a1', 'a2', 'a3', 'ab', 'ab1', 'a4'];
  const tops = ids.map((id) => card(id).y);
  expect(tops).toEqual([...tops].sort((x, y) => x - y));
  expect(card('a1').x).toBeGreaterThan(card('a').x);
  expect(card('ab1').x).toBeGreaterThan(card('ab').x);
  expect(card('a4').x).toBe(card('a1').x);
});

test('a long run of indicators goes on in a sub-column, and what follows stands below all of it', () => {
  const card = cardsOf(2);
  expect(card('a3').y).toBe(card('a1').y);
  expect(card('a3').x).toBeGreaterThan(card('a1').x);
  expect(card('ab').y).toBeGreaterThan(card('a2').y);
});

test('only heads of columns are reached from above', () => {
  const card = cardsOf(10);
  expect(['a', 'b', 'a1', 'ab'].map((id) => card(id).arrival)).toEqual(['top', 'top', 'left', 'left']);
});

test.each([1, 3, 10])('no two cards overlap (%i rows)', (rows) => {
  const all = [...columnsLayout(treeOf(small), rows).cards.values()];
  expect(all.flatMap((a) => all.filter((b) => a !== b && overlaps(a, b)).map((b) => `${a.id} ${b.id}`))).toEqual([]);
});

test('a thousand nodes are laid out in a few milliseconds, without overlaps', () => {
  const root = treeOf(thousand);
  for (let warm = 0; warm < 20; warm++) columnsLayout(root, 20);
  const start = performance.now();
  for (let run = 0; run < 20; run++) columnsLayout(root, 20);
  expect((performance.now() - start) / 20).toBeLessThan(5);
  const all = [...columnsLayout(root, 20).cards.values()];
  expect(all).toHaveLength(1009);
  expect(all.some((a, at) => all.slice(at + 1).some((b) => overlaps(a, b)))).toBe(false);
});

test('indicators right below the root stand in columns of their own', () => {
  const flat = treeOf(
    definitionOf(
      group(
        'root',
        ['x', 'y', 'z'].map((id) => indicator(id)),
      ),
    ),
  );
  const card = cardsOf(2, flat);
  expect(card('y').y).toBeGreaterThan(card('x').y);
  expect(card('z').x).toBeGreaterThan(card('x').x);
});

test('a collapsed group hides what is below it and says how much', () => {
  const root = treeOf(small, ['a']);
  expect(inOrder(root).map(({ id }) => id)).toEqual(['root', 'a', 'b', 'b1']);
  expect(root.children[0]?.hidden).toBe(6);
});

test('a branch looked at alone is open even where it is collapsed', () => {
  const root = treeOf(small, ['a'], 'a');
  expect(root.id).toBe('a');
  expect(root.children.map(({ id }) => id)).toEqual(['a1', 'a2', 'a3', 'ab', 'a4']);
});

test('a node more does not throw the columns about', () => {
  const grown = (count: number) =>
    treeOf(
      definitionOf(
        group('root', [
          group(
            'a',
            Array.from({ length: count }, (_, at) => indicator(`i${at}`)),
          ),
        ]),
      ),
    );
  const before = rowsFor(grown(40), 1.6, null);
  expect(rowsFor(grown(41), 1.6, before)).toBe(before);
});

test('a draft without a tree, or with a tree of another shape, has no cards', () => {
  // Drafts of any shape reach the canvas.
  const broken = { ...small, tree: 'no tree' } as unknown as Definition;
  expect(visibleTree(broken, new Set(), null)).toBeNull();
});

test('an edge begins at the parent and ends at the child', () => {
  const card = cardsOf(2);
  const end = (path: string) => path.split('L').at(-1);
  expect(end(edgePath(card('root'), card('b')))).toBe(`${card('b').x + card('b').width / 2},${card('b').y}`);
  expect(end(edgePath(card('a'), card('a3')))).toBe(`${card('a3').x},${card('a3').y + card('a3').height / 2}`);
  expect(edgePath(card('a'), card('a1')).startsWith(`M${card('a').x + 11},${card('a').y + card('a').height}`)).toBe(
    true,
  );
});
