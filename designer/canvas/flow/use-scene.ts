import { useMemo, useRef } from 'react';
import type { Id } from '../../../schemas/definition.ts';
import { useEditor } from '../../editor/use-editor.tsx';
import { type CardFacts, cardFacts } from '../cards/card-facts.ts';
import type { ColumnsLayout } from '../layout/columns-layout.ts';
import { type SteadyLayout, steadyLayout } from '../layout/steady-layout.ts';
import { inOrder, type VisibleNode, visibleTree } from '../layout/visible-tree.ts';
import { problemCounts } from '../problems/problem-counts.ts';
import { matchesOf } from '../search/matches.ts';
import { useView } from '../view-store.ts';
import { type CardNode, cardNodes } from './card-nodes.ts';
import { useFollowedDefinition } from './followed-definition.ts';
import { useNodeLabel } from './use-node-label.ts';

export interface Scene {
  readonly root: VisibleNode;
  readonly visible: readonly VisibleNode[];
  readonly byId: ReadonlyMap<Id, VisibleNode>;
  readonly layout: ColumnsLayout;
  /** The same while the layout is. */
  readonly outline: readonly VisibleNode[];
  readonly nodes: readonly CardNode[];
}

interface Past {
  layout: SteadyLayout | null;
  readonly facts: ReadonlyMap<Id, CardFacts>;
  readonly cards: ReadonlyMap<Id, CardNode>;
}

/** All that the canvas shows, worked out from the definition. Null: it has no tree. */
export function useScene(aspect: number): Scene | null {
  const definition = useFollowedDefinition();
  const collapsed = useEditor((state) => state.collapsed);
  const focus = useEditor((state) => state.focus);
  const problems = useEditor((state) => state.problems);
  const selection = useEditor((state) => state.selection);
  const readOnly = useEditor((state) => state.readOnly);
  const locked = useEditor((state) => state.locked);
  const query = useView((view) => (view.searching ? view.query : ''));
  const labelOf = useNodeLabel();
  const past = useRef<Past>({ layout: null, facts: new Map(), cards: new Map() });
  const label = useRef(labelOf);

  const shape = useMemo(() => {
    const root = visibleTree(definition, collapsed, focus);
    if (!root) return null;
    const visible = inOrder(root);
    const steady = steadyLayout(root, visible, aspect, past.current.layout);
    past.current.layout = steady;
    const { layout, outline } = steady;
    return { root, visible, byId: new Map(visible.map((node) => [node.id, node])), layout, outline };
  }, [definition, collapsed, focus, aspect]);

  const counts = useMemo(() => problemCounts(definition, problems), [definition, problems]);
  const matches = useMemo(
    () => (query.trim() === '' ? null : new Set(matchesOf(definition, query))),
    [definition, query],
  );
  return useMemo(() => {
    if (!shape) return null;
    const { visible, layout } = shape;
    const facts = cardFacts(
      definition,
      visible,
      layout,
      { problems: counts, matches, readOnly, locked },
      past.current.facts,
    );
    // In another language every card is said anew.
    const known = label.current === labelOf ? past.current.cards : new Map<Id, CardNode>();
    const cards = cardNodes({ visible, layout, facts, selected: new Set(selection.ids), labelOf }, known);
    label.current = labelOf;
    past.current = { ...past.current, facts, cards };
    return { ...shape, nodes: [...cards.values()] };
  }, [shape, definition, counts, matches, readOnly, locked, selection, labelOf]);
}
