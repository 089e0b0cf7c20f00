import type { Definition, Id } from '../../schemas/definition.ts';
import { type IdKind, kindOf, type ListSection } from '../document/kinds.ts';
import { isObject, type Loose } from '../document/loose.ts';
import { nodesIn } from '../document/nodes.ts';
import { renameFacts } from '../document/references/fact-names.ts';
import { renameFieldPlaces } from '../document/references/field.ts';
import { referencesTo } from '../document/references/index.ts';
import { nodeFact, renameNodePlaces } from '../document/references/node.ts';

/** New ids for old ones, by kind. */
export type Renames = Readonly<Record<IdKind, ReadonlyMap<Id, Id>>>;

type Follow = (draft: Loose, from: Id, to: Id) => void;

/** What formulas and conditions read is renamed for all at once: they are read once, not once for each id. */
const places: Readonly<Record<IdKind, Follow>> = {
  ...referencesTo,
  field: renameFieldPlaces,
  node: renameNodePlaces,
  fact: () => {},
  table: () => {},
};

/** A definition with other ids. All that means one of them, formulas and conditions too, follows. */
export function withIds(definition: Definition, renames: Renames): Definition {
  const kinds = Object.keys(renames) as IdKind[];
  if (kinds.every((kind) => renames[kind].size === 0)) return definition;
  const copy = structuredClone(definition);
  const draft: Loose = { ...copy };
  const { field, fact, table, node } = renames;
  const read = (name: string) => field.get(name) ?? fact.get(name) ?? nodeFact(name, (id) => node.get(id) ?? id);
  renameFacts(draft, (name, role) => (role === 'table' ? (table.get(name) ?? name) : read(name)));
  for (const kind of kinds) renamePlaces(draft, renames[kind], places[kind]);
  renameThemselves(draft, renames);
  // The same document, under other ids.
  return draft as unknown as Definition;
}

/** By way of names that no id can have, so that two can change places. */
function renamePlaces(draft: Loose, renames: ReadonlyMap<Id, Id>, follow: Follow): void {
  const between = (index: number) => `\u0000${index}`;
  const ids = [...renames];
  for (const [index, [from]] of ids.entries()) follow(draft, from, between(index));
  for (const [index, [, to]] of ids.entries()) follow(draft, between(index), to);
}

function renameThemselves(draft: Loose, renames: Renames): void {
  const rename = (thing: unknown, kind: IdKind) => {
    if (isObject(thing) && typeof thing.id === 'string') thing.id = renames[kind].get(thing.id) ?? thing.id;
  };
  for (const { node } of nodesIn(draft)) rename(node, 'node');
  for (const section of Object.keys(kindOf) as ListSection[]) {
    const list = draft[section];
    if (Array.isArray(list)) for (const entry of list) rename(entry, kindOf[section]);
  }
}
