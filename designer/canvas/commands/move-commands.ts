import { type Id, isGroup } from '../../../schemas/definition.ts';
import { nodeIndexOf, type PlacedNode } from '../../editor/tree/node-index.ts';
import { type Command, type CommandContext, canEditActive, told, ui } from './command.ts';

interface Moving {
  readonly placed: PlacedNode;
  readonly parent: Id;
  /** Those of the selection that stand beside the active node, in order. */
  readonly nodes: readonly PlacedNode[];
}

function movingOf({ state, active }: CommandContext): Moving | null {
  const { byId } = nodeIndexOf(state.definition);
  const placed = active === null ? undefined : byId.get(active);
  if (!placed || placed.parent === null) return null;
  const nodes = state.selection.ids
    .flatMap((id) => byId.get(id) ?? [])
    .filter(({ parent }) => parent === placed.parent)
    .sort((a, b) => a.index - b.index);
  return { placed, parent: placed.parent, nodes };
}

function move(at: CommandContext, { nodes }: Moving, parent: Id, index?: number): void {
  const ids = nodes.map(({ node }) => node.id);
  const done = told(
    at.editor.dispatch({ type: 'moveNodes', nodes: ids, parent, ...(index === undefined ? {} : { index }) }),
  );
  if (!done || at.active === null) return;
  if (at.state.collapsed.has(parent)) at.editor.dispatch({ type: 'setCollapsed', nodes: [parent], collapsed: false });
  ui().view?.reveal(at.active);
}

function reorder(at: CommandContext, by: -1 | 1): void {
  const moving = movingOf(at);
  const [first, last] = [moving?.nodes[0], moving?.nodes.at(-1)];
  if (!moving || !first || !last) return;
  const index = by < 0 ? first.index - 1 : last.index + 2;
  const { node } = nodeIndexOf(at.state.definition).byId.get(moving.parent) ?? {};
  const count = node && isGroup(node) ? node.children.length : 0;
  if (index >= 0 && index <= count) move(at, moving, moving.parent, index);
}

/** First-level columns change places; what stands in one goes to the group beside its own. */
function sideways(at: CommandContext, by: -1 | 1): void {
  const moving = movingOf(at);
  if (!moving) return;
  if (moving.placed.depth === 1) {
    reorder(at, by);
    return;
  }
  const { byId } = nodeIndexOf(at.state.definition);
  const parent = byId.get(moving.parent);
  const beside = [...byId.values()]
    .filter((one) => one.parent === parent?.parent && isGroup(one.node))
    .sort((a, b) => a.index - b.index);
  const target = parent && beside[beside.indexOf(parent) + by];
  if (!target) {
    ui().refuse('noColumnThere');
    return;
  }
  move(at, moving, target.node.id);
}

function promote(at: CommandContext): void {
  const moving = movingOf(at);
  const parent = moving && nodeIndexOf(at.state.definition).byId.get(moving.parent);
  if (!moving || !parent || parent.parent === null) {
    ui().refuse('alreadyTop');
    return;
  }
  move(at, moving, parent.parent, parent.index + 1);
}

const moving = { group: 'move', scope: 'tree', when: canEditActive } as const;

export const moveCommands: readonly Command[] = [
  { ...moving, id: 'moveUp', keys: ['Alt+ArrowUp'], run: (at) => reorder(at, -1) },
  { ...moving, id: 'moveDown', keys: ['Alt+ArrowDown'], run: (at) => reorder(at, 1) },
  { ...moving, id: 'moveLeft', keys: ['Alt+ArrowLeft'], run: (at) => sideways(at, -1) },
  { ...moving, id: 'moveRight', keys: ['Alt+ArrowRight'], run: (at) => sideways(at, 1) },
  { ...moving, id: 'promote', keys: ['Shift+Tab'], run: promote },
];
