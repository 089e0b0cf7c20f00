import type { Definition, Id } from '../../schemas/definition.ts';
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
    let number = 2;
    while (taken.has(numbered(id, number))) number += 1;
    free[id] = numbered(id, number);
    taken.add(numbered(id, number));
  }
  return free;
}

/** An id has 64 characters at most. */
function numbered(id: Id, number: number): Id {
  const ending = `_${number}`;
  return `${id.slice(0, 64 - ending.length)}${ending}`;
}
