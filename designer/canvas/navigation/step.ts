import type { Id } from '../../../schemas/definition.ts';
import type { ColumnsLayout, PlacedCard } from '../layout/columns-layout.ts';
import type { VisibleNode } from '../layout/visible-tree.ts';

export type Direction = 'up' | 'down' | 'left' | 'right';

/**
 * Where an arrow leads. Up and down stay within a first-level column, the root above it; left and right go to the
 * column or sub-column beside it, as near to the same height as can be.
 */
export function step(from: Id, direction: Direction, layout: ColumnsLayout, root: VisibleNode): Id | null {
  const card = layout.cards.get(from);
  if (!card) return root.id;
  if (from === root.id) return direction === 'down' ? (root.children[0]?.id ?? null) : null;
  const others = [...layout.cards.values()].filter(({ id }) => id !== from && id !== root.id);
  if (direction === 'up' || direction === 'down') {
    const inColumn = others.filter(({ column }) => column === card.column);
    const next = nearest(card, inColumn, direction) ?? null;
    return next ?? (direction === 'up' ? root.id : null);
  }
  if (card.arrival === 'top') return sibling(from, direction === 'left' ? -1 : 1, root);
  return nearest(card, others, direction) ?? null;
}

function sibling(id: Id, by: -1 | 1, root: VisibleNode): Id | null {
  const at = root.children.findIndex((child) => child.id === id);
  return root.children[at + by]?.id ?? null;
}

/** Being off the line counts more than being far. */
const sideways = 3;

function nearest(from: PlacedCard, candidates: readonly PlacedCard[], direction: Direction): Id | undefined {
  let best: { readonly id: Id; readonly cost: number } | undefined;
  for (const card of candidates) {
    const { along, across } = distance(from, card, direction);
    if (along <= 0) continue;
    const cost = along + sideways * across;
    if (!best || cost < best.cost) best = { id: card.id, cost };
  }
  return best?.id;
}

function distance(from: PlacedCard, to: PlacedCard, direction: Direction) {
  // Left edges: an indented card is still straight below its group.
  const x = to.x - from.x;
  const y = to.y - from.y;
  switch (direction) {
    case 'up':
      return { along: -y, across: Math.max(0, Math.abs(x) - from.width / 2) };
    case 'down':
      return { along: y, across: Math.max(0, Math.abs(x) - from.width / 2) };
    case 'left':
      return { along: x < -from.width / 2 ? -x : 0, across: Math.abs(y) };
    case 'right':
      return { along: x > from.width / 2 ? x : 0, across: Math.abs(y) };
  }
}
