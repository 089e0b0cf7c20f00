import type { Definition, Id } from '../../schemas/definition.ts';
import type { ChangeOf } from '../diff/change.ts';
import type { Sides } from '../diff/sides.ts';
import type { IdKind } from '../document/kinds.ts';
import type { Ids, Lineage } from '../lineage/lineage.ts';
import { localised } from '../lineage/localised.ts';
import type { Pair } from '../pairing/pair.ts';
import { pairsOf } from '../pairing/pairs-of.ts';
import { renamesOf } from '../pairing/renames-of.ts';
import { type Thing, thingsIn } from '../pairing/things.ts';
import { withIds } from '../pairing/with-ids.ts';

/** What is remembered of two definitions that need not call the same things by the same ids. */
export interface Kinship {
  /** By kind: an id of the one before, and the one that the other has for it. */
  readonly ids: Ids;
  /** Of a side that is the template of a clone: the clone's ids and units, in which records are kept. */
  readonly clones: Partial<Sides<Lineage>>;
}

/** Two definitions that call the same things alike and read the records as these are kept. */
export interface Aligned extends Sides<Definition> {
  /** What had another id before, or has another one in its own definition. */
  readonly identities: readonly ChangeOf<'identity'>[];
}

/** A template whose units can't be turned into the clone's reads fields as it calls them itself. */
export function aligned(before: Definition, after: Definition, { ids, clones }: Kinship): Aligned {
  const [was, is] = [underClone(before, clones.before), underClone(after, clones.after)];
  const found = pairsOf(was.definition, is.definition, throughClones(ids, was.ids, is.ids));
  // Records know a field by its id only: under another one it would read other values.
  const fields = new Set(was.definition.fields.map(({ id }) => id));
  const pairs = found.pairs.filter(({ kind, after }) => kind !== 'field' && !(kind === 'fact' && fields.has(after)));
  const apart = found.apart.filter(({ kind }) => kind !== 'field');
  const renames = renamesOf(was.definition, is.definition, { pairs, apart });
  const sides = { before: withIds(was.definition, renames), after: is.definition };
  return { ...sides, identities: identitiesOf(sides, pairs, { before: was.ids, after: is.ids }) };
}

function underClone(definition: Definition, clone: Lineage | undefined): { definition: Definition; ids: Ids } {
  const made = clone && localised(definition, clone);
  return made?.ok ? { definition: made.definition, ids: made.lineage.ids ?? {} } : { definition, ids: {} };
}

/** The same memory, of ids as they are once the clones gave them theirs. */
function throughClones(ids: Ids, was: Ids, is: Ids): Ids {
  const kinds = Object.keys(ids) as IdKind[];
  const localOf = (own: Ids, kind: IdKind, id: Id) => own[kind]?.[id] ?? id;
  return Object.fromEntries(
    kinds.map((kind) => {
      const byId = Object.entries(ids[kind] ?? {});
      return [kind, Object.fromEntries(byId.map(([a, b]) => [localOf(was, kind, a), localOf(is, kind, b)]))];
    }),
  );
}

function identitiesOf(sides: Sides<Definition>, pairs: readonly Pair[], clones: Sides<Ids>): Aligned['identities'] {
  const [was, is] = [thingsIn(sides.before), thingsIn(sides.after)];
  const paired = new Map(pairs.map((pair) => [`${pair.kind} ${pair.after}`, pair]));
  const own = { before: originals(clones.before), after: originals(clones.after) };
  const identityOf = (kind: IdKind, { id }: Thing): Aligned['identities'] => {
    const pair = paired.get(`${kind} ${id}`);
    const [before, after] = [own.before(kind, pair?.before ?? id), own.after(kind, id)];
    if (before === after || !was[kind].has(id)) return [];
    // Causes have no places: no path is read.
    return [{ subject: { kind, id }, path: '', kind: 'identity', before, after, found: pair?.found ?? 'lineage' }];
  };
  return (Object.keys(is) as IdKind[]).flatMap((kind) =>
    [...is[kind].values()].flatMap((thing) => identityOf(kind, thing)),
  );
}

function originals(ids: Ids): (kind: IdKind, id: Id) => Id {
  const backwards = new Map<string, Id>();
  for (const kind of Object.keys(ids) as IdKind[])
    for (const [from, to] of Object.entries(ids[kind] ?? {})) backwards.set(`${kind} ${to}`, from);
  return (kind, id) => backwards.get(`${kind} ${id}`) ?? id;
}
