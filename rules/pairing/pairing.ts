import type { Id } from '../../schemas/definition.ts';
import { folded } from '../units/folded.ts';
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

/** By names as people compare them. */
export function byName(things: Iterable<Thing>): ReadonlyMap<string, readonly Thing[]> {
  const found = new Map<string, Thing[]>();
  for (const thing of things) {
    const name = folded(thing.name);
    if (name === '') continue;
    const key = `${thing.isGroup} ${name}`;
    const same = found.get(key);
    if (same) same.push(thing);
    else found.set(key, [thing]);
  }
  return found;
}
