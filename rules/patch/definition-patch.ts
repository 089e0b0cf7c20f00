import type { Definition, Id } from '../../schemas/definition.ts';
import { pointer } from '../../schemas/pointer.ts';
import type { PatchOperation } from '../../schemas/problem.ts';
import { type IdKind, kindOf, type ListSection } from '../document/kinds.ts';
import type { Renames } from '../pairing/with-ids.ts';
import { type KeyedList, keyedListPatch } from './keyed-list-patch.ts';
import { treePatch } from './tree-patch.ts';
import { valuePatch } from './value-patch.ts';

/** Applied to `before` it gives `after`, all but `layout` and `$schema`, which never count. Things are followed by id. */
export function definitionPatch(before: Definition, after: Definition, renames: Renames): readonly PatchOperation[] {
  const operations: PatchOperation[] = [];
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (key === 'layout' || key === '$schema') continue;
    const path = pointer(key);
    const [was, is]: readonly unknown[] = [Reflect.get(before, key), Reflect.get(after, key)];
    if (was === is) continue;
    if (is === undefined) operations.push({ op: 'remove', path });
    else if (was === undefined) operations.push({ op: 'add', path, value: is });
    else if (key === 'tree') operations.push(...treePatch(before.tree, after.tree, path, renames.node));
    else if (isSection(key)) operations.push(...sectionPatch(before[key], after[key], path, renames[kindOf[key]]));
    else operations.push(...valuePatch(was, is, path));
  }
  return operations;
}

const isSection = (key: string): key is ListSection => Object.hasOwn(kindOf, key);

type Entries = readonly { readonly id: Id }[] | undefined;

function sectionPatch(
  before: Entries = [],
  after: Entries = [],
  path: string,
  renames: Renames[IdKind],
): readonly PatchOperation[] {
  const keyed = (list: NonNullable<Entries>, nameOf: (id: Id) => Id): KeyedList => ({
    list,
    keys: repeated(list.map(({ id }) => nameOf(id))),
  });
  return keyedListPatch(
    keyed(before, (id) => renames.get(id) ?? id),
    keyed(after, (id) => id),
    path,
    valuePatch,
  );
}

/** A draft may repeat an id: the second is followed as a second. */
function repeated(ids: readonly Id[]): readonly string[] {
  const counts = new Map<Id, number>();
  return ids.map((id) => {
    const count = counts.get(id) ?? 0;
    counts.set(id, count + 1);
    return `${count} ${id}`;
  });
}
