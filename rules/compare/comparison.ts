import type { Definition, Id } from '../../schemas/definition.ts';
import type { PatchOperation } from '../../schemas/problem.ts';
import type { Change } from '../diff/change.ts';
import { diff } from '../diff/diff.ts';
import type { Definitions } from '../diff/words-of.ts';
import type { IdKind } from '../document/kinds.ts';
import type { Ids } from '../lineage/lineage.ts';
import type { Pair } from '../pairing/pair.ts';
import { pairsOf } from '../pairing/pairs-of.ts';
import { renamesOf } from '../pairing/renames-of.ts';
import { type Renames, withIds } from '../pairing/with-ids.ts';
import { definitionPatch } from '../patch/definition-patch.ts';
import { withIdentities } from './with-identities.ts';

/** Two definitions that need not call the same things by the same ids. */
export interface Comparison {
  /** Of different ids: what has the same id on both sides is the same thing, but for a clone's memory. */
  readonly pairs: readonly Pair[];
  readonly changes: readonly Change[];
  /** For sentences: the one before calls each thing as its partner is called. Places are as they were. */
  readonly told: Definitions;
  /** Applied to the definition before, it gives the one after, layout apart. */
  readonly patch: readonly PatchOperation[];
  /** The id that something of `told.before` has in the definition before itself. */
  idBefore(kind: IdKind, id: Id): Id;
}

/** Every difference. Empty exactly where the definitions' hashes are equal. */
export function comparisonOf(before: Definition, after: Definition, lineage?: Ids): Comparison {
  const found = pairsOf(before, after, lineage);
  const renames = renamesOf(before, after, found);
  const told = { before: withIds(before, renames), after };
  const changes = withIdentities(diff(told.before, after), found.pairs, after);
  const patch = definitionPatch(before, after, renames);
  return { pairs: found.pairs, changes, told, patch, idBefore: originals(renames) };
}

function originals(renames: Renames): Comparison['idBefore'] {
  const backwards = new Map<IdKind, ReadonlyMap<Id, Id>>();
  for (const kind of Object.keys(renames) as IdKind[])
    backwards.set(kind, new Map([...renames[kind]].map(([from, to]) => [to, from])));
  return (kind, id) => backwards.get(kind)?.get(id) ?? id;
}
