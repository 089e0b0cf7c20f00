import type { Node } from '@xyflow/react';
import type { Id } from '../../../schemas/definition.ts';
import type { CardFacts } from '../cards/card-facts.ts';
import type { ColumnsLayout } from '../layout/columns-layout.ts';
import type { VisibleNode } from '../layout/visible-tree.ts';

export type CardNode = Node<CardFacts, 'card'>;

export interface Scenery {
  readonly visible: readonly VisibleNode[];
  readonly layout: ColumnsLayout;
  readonly facts: ReadonlyMap<Id, CardFacts>;
  readonly selected: ReadonlySet<Id>;
  /** What a screen reader says of a card. */
  readonly labelOf: (facts: CardFacts, level: number) => string;
}

const noHandles: never[] = [];

export function elementId(id: Id): string {
  return `canvas-node-${id}`;
}

/** React Flow's nodes. It looks anew only at those that are other objects than before. */
export function cardNodes(
  { visible, layout, facts, selected, labelOf }: Scenery,
  before: ReadonlyMap<Id, CardNode>,
): ReadonlyMap<Id, CardNode> {
  const siblings = new Map<Id | null, number>();
  for (const { parent } of visible) siblings.set(parent, (siblings.get(parent) ?? 0) + 1);
  const nodes = new Map<Id, CardNode>();
  for (const { id, parent, level, index, isGroup, hidden, children } of visible) {
    const card = layout.cards.get(id);
    const data = facts.get(id);
    if (!card || !data) continue;
    const known = before.get(id);
    const ariaLabel = known?.data === data ? (known.ariaLabel ?? '') : labelOf(data, level);
    const isSelected = selected.has(id);
    const isAsBefore =
      known?.data === data &&
      known.selected === isSelected &&
      known.position.x === card.x &&
      known.position.y === card.y &&
      known.domAttributes?.['aria-posinset'] === index + 1 &&
      known.domAttributes['aria-setsize'] === siblings.get(parent) &&
      known.domAttributes['aria-level'] === level + 1;
    if (isAsBefore) {
      nodes.set(id, known);
      continue;
    }
    nodes.set(id, {
      id,
      type: 'card',
      position: { x: card.x, y: card.y },
      width: card.width,
      height: card.height,
      // Known beforehand: otherwise each card is measured anew with each of its changes.
      measured: { width: card.width, height: card.height },
      handles: noHandles,
      data,
      selected: isSelected,
      draggable: !data.readOnly && parent !== null,
      ariaLabel,
      ariaRole: 'treeitem',
      domAttributes: {
        'aria-roledescription': undefined,
        'aria-level': level + 1,
        'aria-posinset': index + 1,
        'aria-setsize': siblings.get(parent),
        'aria-selected': isSelected,
        ...(isGroup && (hidden > 0 || children.length > 0) ? { 'aria-expanded': hidden === 0 } : {}),
        ...{ id: elementId(id) },
      },
    });
  }
  return nodes;
}
