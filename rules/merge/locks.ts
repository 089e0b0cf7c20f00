import type { Definition, Id } from '../../schemas/definition.ts';
import type { Loose } from '../document/loose.ts';
import { nodesIn, subtreeOf } from '../document/nodes.ts';
import type { ConflictItem } from './conflict.ts';
import type { Sides } from './taken.ts';

/** Nodes that stay as upstream has them, each with all below it: whatever differs there is taken from `theirs`. */
export function withLocks(
  items: readonly ConflictItem[],
  { base, mine, theirs }: Sides,
  locks: readonly Id[],
): readonly (ConflictItem & { readonly locked: boolean })[] {
  const upstream = new Set([...lockedIn(theirs, locks), ...lockedIn(base, locks)]);
  const own = lockedIn(mine, locks);
  return items.map((item) => {
    const { kind, id, property } = item;
    // What the park has put below a locked node of upstream's leaves it again.
    const isIntruder = own.has(id) && (property === 'exists' || property === 'parent');
    const locked = kind === 'node' && (upstream.has(id) || isIntruder);
    return locked ? { ...item, choice: 'theirs', locked } : { ...item, locked };
  });
}

/** The locked nodes of a definition, and all below them. */
export function lockedIn(definition: Definition, locks: readonly Id[]): ReadonlySet<Id> {
  const locked = new Set<Id>();
  for (const { node } of nodesIn(definition as unknown as Loose))
    if (locks.includes(String(node.id))) for (const { id } of subtreeOf(node)) locked.add(String(id));
  return locked;
}
