import type { Id } from '../../../schemas/definition.ts';
import type { ColumnsLayout, PlacedCard } from '../layout/columns-layout.ts';
import { type Box, sizes } from '../layout/sizes.ts';
import type { VisibleNode } from '../layout/visible-tree.ts';

/** Where what is dragged would go, and what shows it: a thin box is the insertion line. */
export type DropTarget =
  | { readonly kind: 'place'; readonly parent: Id; readonly index: number; readonly mark: Box }
  | { readonly kind: 'into'; readonly parent: Id; readonly mark: Box }
  | { readonly kind: 'refused'; readonly mark: Box };

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Farther from every card than this, a drop does nothing. */
const reach = 90;
const thickness = 4;

export function dropTarget(
  at: Point,
  dragged: ReadonlySet<Id>,
  nodes: ReadonlyMap<Id, VisibleNode>,
  { cards }: ColumnsLayout,
): DropTarget | null {
  const card = nearestCard(at, cards);
  const node = card && nodes.get(card.id);
  if (!card || !node) return null;
  const target = card.arrival === 'top' ? besideOrInto(at, card, node) : aboveBelowOrInto(at, card, node);
  return isWithin(target.parent, dragged, nodes) ? { kind: 'refused', mark: boxOf(card) } : target;
}

type Allowed = Exclude<DropTarget, { readonly kind: 'refused' }>;

/** The root, and the heads of the columns. */
function besideOrInto(at: Point, card: PlacedCard, node: VisibleNode): Allowed {
  const { x, y, width, height } = card;
  const edge = width / 4;
  if (node.parent === null || card.column === null || (at.x >= x + edge && at.x <= x + width - edge)) return into(card);
  const isAfter = at.x > x + width / 2;
  const line = { x: (isAfter ? x + width : x) + (isAfter ? 1 : -1) * 8 - thickness / 2, y, width: thickness, height };
  return { kind: 'place', parent: node.parent, index: node.index + Number(isAfter), mark: line };
}

function aboveBelowOrInto(at: Point, card: PlacedCard, node: VisibleNode): Allowed {
  const { x, y, width, height } = card;
  const edge = node.isGroup ? height / 4 : height / 2;
  const isAbove = at.y < y + edge;
  if (!isAbove && at.y < y + height - edge) return into(card);
  const lineAt = (top: number, from = x) => ({ x: from, y: top - thickness / 2, width, height: thickness });
  const parent = node.parent ?? node.id;
  if (isAbove) return { kind: 'place', parent, index: node.index, mark: lineAt(y - sizes.gapY / 2) };
  const below = lineAt(y + height + sizes.gapY / 2);
  // Right below an open group's card is before its first child.
  if (node.isGroup && node.children.length > 0)
    return { kind: 'place', parent: node.id, index: 0, mark: lineAt(y + height + sizes.gapY / 2, x + sizes.indent) };
  return { kind: 'place', parent, index: node.index + 1, mark: below };
}

function into(card: PlacedCard): Allowed {
  return { kind: 'into', parent: card.id, mark: boxOf(card) };
}

function boxOf({ x, y, width, height }: PlacedCard): Box {
  return { x, y, width, height };
}

function nearestCard(at: Point, cards: ReadonlyMap<Id, PlacedCard>): PlacedCard | null {
  let best: { readonly card: PlacedCard; readonly away: number } | null = null;
  for (const card of cards.values()) {
    const away = Math.hypot(outside(at.x, card.x, card.width), outside(at.y, card.y, card.height));
    if (away <= reach && (!best || away < best.away)) best = { card, away };
  }
  return best?.card ?? null;
}

function outside(at: number, start: number, length: number): number {
  return Math.max(start - at, 0, at - start - length);
}

function isWithin(id: Id, dragged: ReadonlySet<Id>, nodes: ReadonlyMap<Id, VisibleNode>): boolean {
  for (let at: Id | null = id; at !== null; at = nodes.get(at)?.parent ?? null) if (dragged.has(at)) return true;
  return false;
}
