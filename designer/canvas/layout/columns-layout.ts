import type { Id } from '../../../schemas/definition.ts';
import { type Box, sizes } from './sizes.ts';
import type { VisibleNode } from './visible-tree.ts';

/** How a node's edge arrives: first-level columns from above, all others from the gutter at their left. */
type Arrival = 'top' | 'left';

export interface PlacedCard extends Box {
  readonly id: Id;
  readonly arrival: Arrival;
  /** Its first-level branch; null for the root. */
  readonly column: Id | null;
}

export interface ColumnsLayout {
  readonly cards: ReadonlyMap<Id, PlacedCard>;
  /** Where the leftmost card begins: left of the columns, where the root is wider than they are. */
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Root on top, one column per first-level group, its children indented below it. A run of more than `rows` indicators
 * goes on in a sub-column at its right.
 */
export function columnsLayout(root: VisibleNode, rows: number): ColumnsLayout {
  const cards = new Map<Id, PlacedCard>();
  const put = (node: VisibleNode, column: Id | null, arrival: Arrival, x: number, y: number): PlacedCard => {
    const { width, height } = node.isGroup ? sizes.group : sizes.indicator;
    const card = { id: node.id, arrival, column, x, y, width, height };
    cards.set(node.id, card);
    return card;
  };

  /** Places indicators in sub-columns of equal height; gives how far they reach. */
  const grid = (run: readonly VisibleNode[], columnOf: (node: VisibleNode) => Id, x: number, y: number): Reach => {
    const high = Math.ceil(run.length / Math.ceil(run.length / rows));
    run.forEach((node, place) => {
      const [across, down] = [Math.floor(place / high), place % high];
      put(node, columnOf(node), 'left', x + across * pitchX, y + down * pitchY);
    });
    const wide = Math.ceil(run.length / high);
    return { right: x + wide * pitchX - sizes.gapX - sizes.indent / 2, bottom: y + high * pitchY - sizes.gapY };
  };

  const below = (children: readonly VisibleNode[], column: Id, x: number, top: number): Reach => {
    let reach: Reach = { right: x, bottom: top };
    let y = top;
    for (const run of runsOf(children)) {
      const [first] = run;
      if (!first) continue;
      const part = first.isGroup ? branch(first, column, 'left', x, y) : grid(run, () => column, x, y);
      reach = { right: Math.max(reach.right, part.right), bottom: part.bottom };
      y = part.bottom + sizes.gapY + (first.isGroup && first.children.length > 0 ? sizes.gapY : 0);
    }
    return reach;
  };

  const branch = (node: VisibleNode, column: Id, arrival: Arrival, x: number, y: number): Reach => {
    const card = put(node, column, arrival, x, y);
    const [right, bottom] = [x + card.width, y + card.height];
    if (node.children.length === 0) return { right, bottom };
    const reach = below(node.children, column, x + sizes.indent, bottom + sizes.gapY + 4);
    return { right: Math.max(right, reach.right), bottom: reach.bottom };
  };

  const top = sizes.root.height + sizes.rootGap;
  let x = 0;
  let height: number = sizes.root.height;
  for (const run of runsOf(root.children)) {
    const [first] = run;
    if (!first) continue;
    const reach = first.isGroup
      ? branch(first, first.id, 'top', x, top)
      : grid(run, ({ id }) => id, x + sizes.indent, top);
    x = reach.right + sizes.columnGap;
    height = Math.max(height, reach.bottom);
  }
  const columnsWidth = Math.max(0, x - sizes.columnGap);
  const width = Math.max(columnsWidth, sizes.root.width);
  const rootX = Math.round((columnsWidth - sizes.root.width) / 2);
  cards.set(root.id, { id: root.id, arrival: 'top', column: null, x: rootX, y: 0, ...sizes.root });
  return { cards, left: Math.min(0, rootX), width, height };
}

interface Reach {
  readonly right: number;
  readonly bottom: number;
}

const pitchX = sizes.indicator.width + sizes.gapX + sizes.indent / 2;
const pitchY = sizes.indicator.height + sizes.gapY;

/** Groups one by one, and indicators that stand together as one run. */
function runsOf(children: readonly VisibleNode[]): readonly (readonly VisibleNode[])[] {
  const runs: VisibleNode[][] = [];
  for (const child of children) {
    const last = runs.at(-1);
    if (last && !child.isGroup && last[0]?.isGroup === false) last.push(child);
    else runs.push([child]);
  }
  return runs;
}
