import { type Id, isGroup } from '../../../schemas/definition.ts';
import { nodeIndexOf } from '../../editor/tree/node-index.ts';
import type { Direction } from '../navigation/step.ts';
import { type Command, type CommandContext, goTo, hasActive, ui } from './command.ts';

function go(at: CommandContext, direction: Direction): void {
  goTo(at, ui().view?.step(at.active, direction) ?? null);
}

function extend(at: CommandContext, direction: Direction): void {
  const next = ui().view?.step(at.active, direction) ?? null;
  if (next === null) return;
  const { ids, anchor } = at.state.selection;
  // Going back over what was selected takes it out again.
  const without = ids.at(-2) === next ? ids.slice(0, -1) : [...ids.filter((id) => id !== next), next];
  at.editor.select(without, anchor);
  ui().view?.reveal(next);
}

function groupsOf({ state }: CommandContext, deeperThan: number): readonly Id[] {
  const { byId } = nodeIndexOf(state.definition);
  return [...byId].flatMap(([id, { node, depth }]) => (isGroup(node) && depth > deeperThan ? [id] : []));
}

function toggle({ editor, state, active }: CommandContext): void {
  const placed = active === null ? undefined : nodeIndexOf(state.definition).byId.get(active);
  if (!placed) return;
  const id = isGroup(placed.node) ? placed.node.id : placed.parent;
  if (id === null || nodeIndexOf(state.definition).byId.get(id)?.parent === null) return;
  editor.dispatch({ type: 'setCollapsed', nodes: [id], collapsed: !state.collapsed.has(id) });
  if (id !== active) editor.select([id]);
}

/** Out of one thing at a time: a menu that has no focus yet, the search, then the selection, then the branch. */
function backOut({ editor, state }: CommandContext): void {
  if (ui().menu) ui().set({ menu: null });
  else if (ui().searching) ui().set({ searching: false, query: '' });
  else if (state.selection.ids.length > 1) editor.select(state.selection.ids.slice(-1));
  else if (state.focus !== null) editor.focusOn(null);
}

const looking = { group: 'look', scope: 'tree' } as const;

export const lookCommands: readonly Command[] = [
  { ...looking, id: 'up', keys: ['ArrowUp'], run: (at) => go(at, 'up') },
  { ...looking, id: 'down', keys: ['ArrowDown'], run: (at) => go(at, 'down') },
  { ...looking, id: 'left', keys: ['ArrowLeft'], run: (at) => go(at, 'left') },
  { ...looking, id: 'right', keys: ['ArrowRight'], run: (at) => go(at, 'right') },
  { ...looking, id: 'extendUp', keys: ['Shift+ArrowUp'], when: hasActive, run: (at) => extend(at, 'up') },
  { ...looking, id: 'extendDown', keys: ['Shift+ArrowDown'], when: hasActive, run: (at) => extend(at, 'down') },
  { ...looking, id: 'first', keys: ['Home'], run: (at) => goTo(at, ui().view?.order()[0] ?? null) },
  { ...looking, id: 'last', keys: ['End'], run: (at) => goTo(at, ui().view?.order().at(-1) ?? null) },
  {
    ...looking,
    id: 'selectAll',
    keys: ['Mod+A'],
    run: ({ editor }) => {
      const [, ...below] = ui().view?.order() ?? [];
      editor.select(below);
    },
  },
  { ...looking, id: 'toggle', keys: ['Space'], when: hasActive, run: toggle },
  {
    ...looking,
    id: 'collapseAll',
    keys: [],
    run: (at) => at.editor.dispatch({ type: 'setCollapsed', nodes: groupsOf(at, 0), collapsed: true }),
  },
  {
    ...looking,
    id: 'expandAll',
    keys: [],
    when: ({ state }) => state.collapsed.size > 0,
    run: (at) => at.editor.dispatch({ type: 'setCollapsed', nodes: groupsOf(at, -1), collapsed: false }),
  },
  {
    ...looking,
    id: 'focusBranch',
    keys: ['B'],
    when: hasActive,
    run: ({ editor, state, active }) => {
      const placed = active === null ? undefined : nodeIndexOf(state.definition).byId.get(active);
      if (placed) editor.focusOn(isGroup(placed.node) ? placed.node.id : placed.parent);
    },
  },
  {
    ...looking,
    id: 'leaveBranch',
    keys: [],
    when: ({ state }) => state.focus !== null,
    run: ({ editor }) => editor.focusOn(null),
  },
  { ...looking, id: 'fit', keys: ['F'], run: () => ui().view?.fit() },
  { ...looking, id: 'zoomIn', keys: ['+', '='], run: () => ui().view?.zoomBy(1.25) },
  { ...looking, id: 'zoomOut', keys: ['-'], run: () => ui().view?.zoomBy(0.8) },
  {
    ...looking,
    id: 'menu',
    keys: ['Shift+F10', 'ContextMenu'],
    when: hasActive,
    run: ({ active }) => ui().set({ menu: active === null ? null : (ui().view?.placeOf(active) ?? null) }),
  },
  { ...looking, id: 'escape', keys: ['Escape'], run: backOut },
];
