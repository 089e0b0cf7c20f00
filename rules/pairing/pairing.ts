import type { Id } from '../../schemas/definition.ts';
import type { Found } from './pair.ts';
import type { Thing } from './things.ts';

/** What is still without a partner on each side, and the partners that were found. */
export interface Pairing {
  readonly before: Map<Id, Thing>;
  readonly after: Map<Id, Thing>;
  /** By the id after. */
  readonly partners: Map<Id, Id>;
  pair(before: Id, after: Id, found: Found | 'id'): void;
}

export function byName(things: Iterable<Thing>): ReadonlyMap<string, readonly Thing[]> {
  const found = new Map<string, Thing[]>();
  for (const thing of things) {
    if (thing.name === '') continue;
    const key = `${thing.isGroup} ${thing.name}`;
    const same = found.get(key);
    if (same) same.push(thing);
    else found.set(key, [thing]);
  }
  return found;
}
