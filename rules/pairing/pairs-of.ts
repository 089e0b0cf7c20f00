import type { Definition, Id } from '../../schemas/definition.ts';
import type { IdKind } from '../document/kinds.ts';
import type { Ids } from '../lineage/lineage.ts';
import type { Pair, Pairs } from './pair.ts';
import { byName, type Pairing } from './pairing.ts';
import { pairSiblings } from './siblings.ts';
import { type Thing, type Things, thingsIn } from './things.ts';

/** The pairs of different ids. By id first, unless a clone's memory says otherwise; then by name and place. */
export function pairsOf(before: Definition, after: Definition, lineage: Ids = {}): Pairs {
  const [was, is] = [thingsIn(before), thingsIn(after)];
  const found = (Object.keys(was) as IdKind[]).map((kind) =>
    pairsOfKind(kind, was[kind], is[kind], lineage[kind] ?? {}),
  );
  return { pairs: found.flatMap(({ pairs }) => pairs), apart: found.flatMap(({ apart }) => apart) };
}

function pairsOfKind(kind: IdKind, was: Things, is: Things, lineage: Readonly<Record<Id, Id>>): Pairs {
  const pairs: Pair[] = [];
  const pairing: Pairing = {
    ...{ before: new Map(was), after: new Map(is), partners: new Map() },
    pair(before, after, found) {
      pairing.before.delete(before);
      pairing.after.delete(after);
      pairing.partners.set(after, before);
      if (found !== 'id') pairs.push({ kind, before, after, found });
    },
  };
  pairByLineage(pairing, lineage);
  pairById(pairing, lineage);
  if (kind === 'node') pairNodes(pairing, was, is);
  else pairByName(pairing);
  const apart = [...pairing.before.keys()].filter((id) => is.has(id)).map((id) => ({ kind, id }));
  return { pairs, apart };
}

function pairByLineage(pairing: Pairing, lineage: Readonly<Record<Id, Id>>): void {
  for (const [before, after] of Object.entries(lineage))
    if (pairing.before.has(before) && pairing.after.has(after))
      pairing.pair(before, after, before === after ? 'id' : 'lineage');
}

/** An id that means something else in the clone is no partner, though the thing meant be gone. */
function pairById(pairing: Pairing, lineage: Readonly<Record<Id, Id>>): void {
  const taken = new Set(Object.values(lineage));
  for (const id of [...pairing.before.keys()])
    if (pairing.after.has(id) && !Object.hasOwn(lineage, id) && !taken.has(id)) pairing.pair(id, id, 'id');
}

/** Among siblings, then wherever a name stands once; what that pairs has children to be looked at. */
function pairNodes(pairing: Pairing, was: Things, is: Things): void {
  const [rootBefore, rootAfter] = [firstOf(was), firstOf(is)];
  if (rootBefore && rootAfter && pairing.before.has(rootBefore.id) && pairing.after.has(rootAfter.id))
    pairing.pair(rootBefore.id, rootAfter.id, 'place');
  pairSiblings(pairing, was, is);
  pairByName(pairing);
  pairSiblings(pairing, was, is);
}

function firstOf(things: Things): Thing | undefined {
  return things.values().next().value;
}

/** Names that stand equally often on both sides, in their order. */
function pairByName(pairing: Pairing): void {
  const [before, after] = [byName(pairing.before.values()), byName(pairing.after.values())];
  for (const [name, candidates] of before) {
    const others = after.get(name) ?? [];
    if (others.length === candidates.length)
      for (const [at, { id }] of candidates.entries()) pairing.pair(id, others[at]?.id ?? id, 'name');
  }
}
