import type { Id } from '../../schemas/definition.ts';
import { byName, type Pairing } from './pairing.ts';
import type { Thing, Things } from './things.ts';

/** Children of the same group that have the same name there, from the top down. */
export function pairSiblings(pairing: Pairing, was: Things, is: Things): void {
  const [before, after] = [childrenByParent(was), childrenByParent(is)];
  for (const { id } of is.values()) {
    const partner = pairing.partners.get(id);
    if (partner === undefined) continue;
    const candidates = byName((before.get(partner) ?? []).filter((child) => pairing.before.has(child.id)));
    const others = byName((after.get(id) ?? []).filter((child) => pairing.after.has(child.id)));
    for (const [name, [one, ...more]] of candidates) {
      const [other, ...rest] = others.get(name) ?? [];
      if (one && other && more.length === 0 && rest.length === 0) pairing.pair(one.id, other.id, 'name');
    }
  }
}

function childrenByParent(things: Things): ReadonlyMap<Id, readonly Thing[]> {
  const found = new Map<Id, Thing[]>();
  for (const thing of things.values()) {
    if (thing.parent === null) continue;
    const children = found.get(thing.parent);
    if (children) children.push(thing);
    else found.set(thing.parent, [thing]);
  }
  return found;
}
