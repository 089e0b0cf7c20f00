import type { Id } from '../../../schemas/definition.ts';
import { pathToRoot } from '../../editor/tree/node-index.ts';
import { nodesWithProblems } from '../problems/problem-counts.ts';
import { matchesOf } from '../search/matches.ts';
import { type Command, type CommandContext, canEdit, ui } from './command.ts';

/** Selects a node wherever it is, opening what hides it. */
export function jumpTo(at: CommandContext, id: Id): void {
  const [, ...above] = pathToRoot(at.state.definition, id);
  const closed = above.filter((one) => at.state.collapsed.has(one));
  if (closed.length > 0) at.editor.dispatch({ type: 'setCollapsed', nodes: closed, collapsed: false });
  const { focus } = at.state;
  if (focus !== null && focus !== id && !above.includes(focus)) at.editor.focusOn(null);
  at.editor.select([id]);
  ui().view?.reveal(id, true);
}

/** The one after (or before) the active node, going round at the end. */
export function neighbour(ids: readonly Id[], active: Id | null, by: -1 | 1): Id | null {
  if (ids.length === 0) return null;
  const at = active === null ? -1 : ids.indexOf(active);
  if (at < 0) return (by > 0 ? ids[0] : ids.at(-1)) ?? null;
  return ids[(at + by + ids.length) % ids.length] ?? null;
}

function find(at: CommandContext, by: -1 | 1): void {
  const { query } = ui();
  if (query.trim() === '') {
    ui().set({ searching: true });
    return;
  }
  const found = neighbour(matchesOf(at.state.definition, query), at.active, by);
  if (found === null) ui().refuse('notFound');
  else jumpTo(at, found);
}

function problem(at: CommandContext, by: -1 | 1): void {
  const found = neighbour(nodesWithProblems(at.state.definition, at.state.problems), at.active, by);
  if (found === null) ui().tell('noProblems');
  else jumpTo(at, found);
}

const finding = { group: 'find', scope: 'page' } as const;

export const findCommands: readonly Command[] = [
  { ...finding, id: 'search', keys: ['/'], run: () => ui().set({ searching: true }) },
  { ...finding, id: 'findNext', keys: ['F3'], run: (at) => find(at, 1) },
  { ...finding, id: 'findPrevious', keys: ['Shift+F3'], run: (at) => find(at, -1) },
  { ...finding, id: 'nextProblem', keys: ['F8'], run: (at) => problem(at, 1) },
  { ...finding, id: 'previousProblem', keys: ['Shift+F8'], run: (at) => problem(at, -1) },
  {
    ...finding,
    id: 'undo',
    group: 'edit',
    keys: ['Mod+Z'],
    when: canEdit,
    run: ({ editor, state }) => (state.history.at > 0 ? editor.undo() : ui().tell('nothingToUndo')),
  },
  {
    ...finding,
    id: 'redo',
    group: 'edit',
    keys: ['Mod+Y', 'Mod+Shift+Z'],
    when: canEdit,
    run: ({ editor, state }) =>
      state.history.at < state.history.entries.length ? editor.redo() : ui().tell('nothingToRedo'),
  },
  { ...finding, id: 'save', keys: ['Mod+S'], when: canEdit, run: ({ editor }) => void editor.saveNow() },
  { ...finding, id: 'palette', keys: ['Mod+Shift+P', 'F1'], run: () => ui().set({ palette: true }) },
  { ...finding, id: 'keySheet', keys: ['?'], run: () => ui().set({ keySheet: true }) },
];
