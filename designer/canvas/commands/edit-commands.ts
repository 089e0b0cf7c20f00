import { type Id, isGroup } from '../../../schemas/definition.ts';
import { nodeIndexOf } from '../../editor/tree/node-index.ts';
import { copySelection, cutSelection, pasteFromClipboard } from './clipboard.ts';
import {
  type Command,
  type CommandContext,
  canEdit,
  canEditActive,
  goTo,
  hasActive,
  selectCreated,
  told,
  ui,
} from './command.ts';
import { nextAfterRemoval } from './next-after-removal.ts';

type NodeKind = 'group' | 'indicator';

/** Adds a node and opens its name for writing. */
function add(at: CommandContext, kind: NodeKind, parent: Id, index?: number): void {
  const outcome = at.editor.dispatch({ type: 'addNode', kind, parent, ...(index === undefined ? {} : { index }) });
  const [id] = outcome.created;
  if (!told(outcome) || id === undefined) return;
  if (at.state.collapsed.has(parent)) at.editor.dispatch({ type: 'setCollapsed', nodes: [parent], collapsed: false });
  goTo(at, id);
  ui().set({ renaming: id });
}

function addChild(at: CommandContext, kind?: NodeKind): void {
  const placed = at.active === null ? undefined : nodeIndexOf(at.state.definition).byId.get(at.active);
  if (!placed) return;
  if (!isGroup(placed.node)) {
    ui().refuse('indicatorHasNoChildren');
    return;
  }
  const last = placed.node.children.at(-1);
  const isLikeGroup = last ? isGroup(last) : placed.parent === null;
  add(at, kind ?? (isLikeGroup ? 'group' : 'indicator'), placed.node.id);
}

function addSibling(at: CommandContext): void {
  const placed = at.active === null ? undefined : nodeIndexOf(at.state.definition).byId.get(at.active);
  if (!placed) return;
  if (placed.parent === null) {
    addChild(at);
    return;
  }
  add(at, isGroup(placed.node) ? 'group' : 'indicator', placed.parent, placed.index + 1);
}

/** Only a group has room below. */
function canEditGroup(at: CommandContext): boolean {
  const placed = at.active === null ? undefined : nodeIndexOf(at.state.definition).byId.get(at.active);
  return canEdit(at) && placed !== undefined && isGroup(placed.node);
}

export const editCommands: readonly Command[] = [
  { id: 'addSibling', group: 'edit', keys: ['Enter'], scope: 'tree', when: canEditActive, run: addSibling },
  { id: 'addChild', group: 'edit', keys: ['Tab'], scope: 'tree', when: canEditActive, run: (at) => addChild(at) },
  {
    id: 'addIndicator',
    group: 'edit',
    keys: [],
    scope: 'tree',
    when: canEditGroup,
    run: (at) => addChild(at, 'indicator'),
  },
  { id: 'addGroup', group: 'edit', keys: [], scope: 'tree', when: canEditGroup, run: (at) => addChild(at, 'group') },
  {
    id: 'rename',
    group: 'edit',
    keys: ['F2'],
    scope: 'tree',
    when: canEditActive,
    run: ({ active }) => ui().set({ renaming: active }),
  },
  {
    id: 'remove',
    group: 'edit',
    keys: ['Delete', 'Backspace'],
    scope: 'tree',
    when: canEditActive,
    run: (at) => {
      const { ids } = at.state.selection;
      const next = nextAfterRemoval(at.state.definition, ids);
      if (!told(at.editor.dispatch({ type: 'removeNodes', nodes: ids }))) return;
      ui().tell('removed');
      goTo(at, next);
    },
  },
  { id: 'cut', group: 'edit', keys: ['Mod+X'], scope: 'tree', isNative: true, when: canEditActive, run: cutSelection },
  { id: 'copy', group: 'edit', keys: ['Mod+C'], scope: 'tree', isNative: true, when: hasActive, run: copySelection },
  {
    id: 'paste',
    group: 'edit',
    keys: ['Mod+V'],
    scope: 'tree',
    isNative: true,
    when: canEdit,
    run: pasteFromClipboard,
  },
  {
    id: 'duplicate',
    group: 'edit',
    keys: ['Mod+D'],
    scope: 'tree',
    when: canEditActive,
    run: (at) => {
      const outcome = at.editor.dispatch({ type: 'duplicateNodes', nodes: at.state.selection.ids });
      if (told(outcome)) selectCreated(at, outcome.created);
    },
  },
];
