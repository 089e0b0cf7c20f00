import type { Id } from '../../../schemas/definition.ts';
import type { Change, EntityKind, ListName, Place } from '../change.ts';
import { type Aspect, change, emptiness, inside } from './aspect.ts';
import { byKey } from './by-key.ts';
import { movedAmong } from './order.ts';

/** A list of what has ids: each is followed by its id. */
export function entities<Entity extends { readonly id: Id }>(
  kind: EntityKind,
  list: ListName,
  compare: Aspect<Entity>,
): Aspect<readonly Entity[] | undefined> {
  return (before, after, site) => {
    if (before === after) return [];
    const was = byKey(before ?? [], ({ id }) => id);
    const is = byKey(after ?? [], ({ id }) => id);
    const moved = movedAmong([...is.keys()].flatMap((key) => was.get(key)?.index ?? []));
    const changes: Change[] = [...emptiness(list)(before, after, site)];
    for (const [key, { index, value }] of is) {
      const old = was.get(key);
      const at = { ...inside(site, old?.index ?? 0, index), subject: { kind, id: value.id }, both: old !== undefined };
      const place = placeIn(after ?? [], index);
      const differences = compare(old?.value, value, at);
      if (!old) changes.push(change(at, { kind: 'added', place, properties: differences }));
      else {
        if (moved.has(old.index))
          changes.push(change(at, { kind: 'moved', before: placeIn(before ?? [], old.index), after: place }));
        changes.push(...differences);
      }
    }
    for (const [key, { index, value }] of was) {
      if (is.has(key)) continue;
      const at = { ...inside(site, index), subject: { kind, id: value.id }, both: false };
      const gone = { place: placeIn(before ?? [], index), properties: compare(value, undefined, at) };
      changes.push(change(at, { kind: 'removed', ...gone }));
    }
    return changes;
  };
}

function placeIn(list: readonly { readonly id: Id }[], index: number): Place {
  return { parent: null, position: index + 1, behind: list[index - 1]?.id ?? null };
}
