import type { Sentence } from '../../../schemas/text.ts';
import { elementId } from '../flow/card-nodes.ts';
import type { ColumnsLayout } from '../layout/columns-layout.ts';
import type { VisibleNode } from '../layout/visible-tree.ts';
import type { ComparedNode } from './compared-card.tsx';
import type { Mark } from './mark.ts';

interface Scenery {
  readonly visible: readonly VisibleNode[];
  readonly layout: ColumnsLayout;
  readonly marks: ReadonlyMap<string, Mark>;
  readonly isOpen: (key: string) => boolean;
  readonly onFold: (key: string) => void;
  /** What a screen reader says. */
  readonly labelOf: (name: Sentence | { readonly 'zh-CN': string }, mark: Mark | null) => string;
}

const noHandles: never[] = [];
const colours = 8;

/** React Flow's nodes of a comparison: placed as the canvas places them, and not to be moved. None is the current one. */
export function comparedNodes(scenery: Scenery): readonly ComparedNode[] {
  const { visible, layout, marks, isOpen, onFold, labelOf } = scenery;
  const siblings = new Map<string | null, number>();
  for (const { parent } of visible) siblings.set(parent, (siblings.get(parent) ?? 0) + 1);
  const columns = visible.filter(({ level }) => level === 1).map(({ id }) => id);
  return visible.flatMap(({ id, node, parent, level, index, hidden, children, isGroup }) => {
    const card = layout.cards.get(id);
    if (!card) return [];
    const mark = marks.get(id) ?? null;
    const size = { width: card.width, height: card.height };
    const canFold = hidden > 0 || (level > 0 && isOpen(id) && children.length > 0);
    return [
      {
        ...{ id, type: 'compared' as const, position: { x: card.x, y: card.y }, ...size, measured: size },
        ...{ handles: noHandles, selected: false, draggable: false, ariaLabel: labelOf(node.name, mark) },
        ariaRole: 'treeitem' as const,
        data: {
          ...{ node, mark, hidden, canFold, onFold, isRoot: level === 0, isCurrent: false },
          colour: card.column === null ? 0 : (columns.indexOf(card.column) % colours) + 1,
        },
        domAttributes: {
          'aria-roledescription': undefined,
          'aria-level': level + 1,
          'aria-posinset': index + 1,
          'aria-setsize': siblings.get(parent),
          'aria-selected': false,
          ...(isGroup && (hidden > 0 || children.length > 0) ? { 'aria-expanded': hidden === 0 } : {}),
          ...{ id: elementId(id) },
        },
      },
    ];
  });
}

/** The same nodes but for the current one: no other card is drawn again. */
export function withCurrent(nodes: readonly ComparedNode[], current: string | null): ComparedNode[] {
  return nodes.map((node) =>
    node.id === current
      ? {
          ...node,
          data: { ...node.data, isCurrent: true },
          domAttributes: { ...node.domAttributes, 'aria-selected': true },
        }
      : node,
  );
}
