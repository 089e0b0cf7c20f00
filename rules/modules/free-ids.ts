import type { Definition, Id } from '../../schemas/definition.ts';
import { numberedId } from '../document/numbered-id.ts';
import { type ModuleContent, nodesBelow } from './module-content.ts';

/** Nodes of a module that are called as some of the definition's get other ids, which nothing on either side has. */
export function freeIds(
  definition: Definition,
  upstream: Definition,
  content: ModuleContent,
): Readonly<Record<Id, Id>> {
  const own = new Set(nodesBelow(definition.tree).map(({ id }) => id));
  const taken = new Set([...own, ...nodesBelow(upstream.tree).map(({ id }) => id)]);
  const free: Record<Id, Id> = {};
  for (const { id } of nodesBelow(content.root)) {
    if (!own.has(id)) continue;
    const other = numberedId(id, (one) => taken.has(one));
    free[id] = other;
    taken.add(other);
  }
  return free;
}
