import type { Id } from '../../schemas/definition.ts';
import { type IdKind, kindOf } from '../document/kinds.ts';
import { isList, isObject, type Loose } from '../document/loose.ts';
import { nodesIn } from '../document/nodes.ts';
import { referencesTo } from '../document/references/index.ts';
import type { Ids } from './lineage.ts';

/** Gives things other ids, all at once, so that two may change places; what means them follows. */
export function renameAll(draft: Loose, ids: Ids): void {
  const renames: { readonly kind: IdKind; readonly from: Id; readonly between: Id; readonly to: Id }[] = [];
  for (const [kind, byId] of Object.entries(ids) as [IdKind, Readonly<Record<Id, Id>>][])
    for (const [from, to] of Object.entries(byId))
      if (from !== to && thingsOf(draft, kind).some(({ id }) => id === from))
        renames.push({ kind, from, between: `betweenTheTwo${renames.length}`, to });
  for (const { kind, from, between } of renames) rename(draft, kind, from, between);
  for (const { kind, between, to } of renames) rename(draft, kind, between, to);
}

function rename(draft: Loose, kind: IdKind, from: Id, to: Id): void {
  for (const thing of thingsOf(draft, kind)) if (thing.id === from) thing.id = to;
  referencesTo[kind](draft, from, to);
}

/** All that has an id of a kind. */
export function thingsOf(draft: Loose, kind: IdKind): readonly Loose[] {
  if (kind === 'node') return [...nodesIn(draft)].map(({ node }) => node);
  for (const [section, one] of Object.entries(kindOf)) {
    const list = draft[section];
    if (one === kind) return isList(list) ? list.filter(isObject) : [];
  }
  return [];
}
