import type { IdKind } from '../../../rules/document/kinds.ts';
import { isList, isObject, type Loose } from '../../../rules/document/loose.ts';
import { subtreeOf } from '../../../rules/document/nodes.ts';
import { renameFormula } from '../../../rules/document/references/fact-names.ts';
import type { NameRole } from '../../../rules/document/references/formula-names.ts';
import { nodeFact } from '../../../rules/document/references/node.ts';
import { scoringsOf } from '../../../rules/document/references/places.ts';
import { isSame } from '../../../rules/document/same.ts';
import type { Id } from '../../../schemas/definition.ts';
import { entryIn } from '../edits/said.ts';
import { freeId, sectionOf, takenIds } from '../ids.ts';
import type { Clip } from './clip.ts';
import { fitStages } from './fit-stages.ts';

/** What has to be added to a draft, under ids that are free there. */
interface Fitted {
  readonly nodes: readonly Loose[];
  readonly fields: readonly Loose[];
  readonly facts: readonly Loose[];
  readonly tables: readonly Loose[];
}

/**
 * A clip as it fits a draft. What the draft has under the same id is used where it means the same, otherwise the clip's
 * own comes along under another id: a pasted indicator scores as it did where it was copied.
 */
export function fitted(clip: Clip, draft: Loose): Fitted {
  const copy: unknown = structuredClone(clip);
  const listOf = (key: string) => (isObject(copy) && isList(copy[key]) ? copy[key].filter(isObject) : []);
  const nodes = listOf('nodes');
  const names = new Map<Id, Id>();
  const tableNames = new Map<Id, Id>();
  const tables = added(listOf('tables'), 'table', draft, tableNames, takenIds(draft, 'table'), ['rows', 'otherwise']);
  const factIds = takenIds(draft, 'fact');
  const fields = added(listOf('fields'), 'field', draft, names, factIds, ['type']);
  const rename = (name: string, role: NameRole): string =>
    role === 'table'
      ? (tableNames.get(name) ?? name)
      : (names.get(name) ?? nodeFact(name, (id) => nodeNames.get(id) ?? id));
  const nodeNames = new Map<Id, Id>();
  const facts: Loose[] = [];
  // In order: whether a fact means the same depends on what the facts above it became.
  for (const fact of listOf('facts')) {
    renameFormula(fact, rename);
    facts.push(...added([fact], 'fact', draft, names, factIds, ['formula']));
  }
  const nodeIds = takenIds(draft, 'node');
  const all = nodes.flatMap(subtreeOf);
  for (const node of all) {
    const id = freeId('node', String(node.id), nodeIds);
    nodeIds.add(id);
    nodeNames.set(String(node.id), id);
    node.id = id;
  }
  for (const node of all) {
    renameFormula(node, rename);
    for (const scoring of scoringsOf(node))
      if (typeof scoring.scope === 'string') scoring.scope = rename(scoring.scope, 'fact');
    fitStages(node, draft);
  }
  return { nodes, fields, facts, tables };
}

/** Those that the draft lacks, under free ids; `names` says which became another. */
function added(
  entries: readonly Loose[],
  kind: Exclude<IdKind, 'node'>,
  draft: Loose,
  names: Map<Id, Id>,
  taken: Set<Id>,
  meaning: readonly string[],
): readonly Loose[] {
  return entries.filter((entry) => {
    const id = String(entry.id);
    const own = entryIn(draft, sectionOf[kind], id);
    if (own && meaning.every((key) => isSame(own[key], entry[key]))) return false;
    const free = freeId(kind, id, taken);
    taken.add(free);
    if (free !== id) names.set(id, free);
    entry.id = free;
    return true;
  });
}
