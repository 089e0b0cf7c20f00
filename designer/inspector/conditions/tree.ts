import type { Condition } from '../../../schemas/definition.ts';
import { formOf, isPart, leafFrom } from './form.ts';

/** The way to a part: `['all', 0, 'not']`. */
export type Way = readonly (string | number)[];

export const newLeaf: Condition = leafFrom({ fact: '', operator: 'equal', side: { is: 'none' } });

export function partAt(root: unknown, way: Way): unknown {
  return way.reduce<unknown>((part, step) => {
    if (Array.isArray(part)) return typeof step === 'number' ? part[step] : undefined;
    return isPart(part) ? Object.entries(part).find(([key]) => key === step)?.[1] : undefined;
  }, root);
}

/** Everything else stays as it was, whatever its shape. */
export function replaceAt(root: unknown, way: Way, part: unknown): unknown {
  const [step, ...rest] = way;
  if (step === undefined) return part;
  if (Array.isArray(root)) return root.map((one, index) => (index === step ? replaceAt(one, rest, part) : one));
  if (!isPart(root)) return root;
  return { ...root, [step]: replaceAt(partAt(root, [step]), rest, part) };
}

/** A group that has nothing left goes, too; undefined: nothing at all is left. */
export function removeAt(root: unknown, way: Way): unknown {
  const place = placeOf(way);
  if (!place) return way.length === 0 ? undefined : removeAt(root, way.slice(0, -1));
  const parts = listAt(root, place.list).toSpliced(place.index, 1);
  return parts.length === 0 ? removeAt(root, place.list.slice(0, -1)) : replaceAt(root, place.list, parts);
}

/** Into the list of a group; `list` ends in `all` or `any`. */
export function insertAt(root: unknown, list: Way, index: number, part: unknown): unknown {
  return replaceAt(root, list, listAt(root, list).toSpliced(index, 0, part));
}

/** Beside a part: in its list, or with it in a new one. */
export function addBeside(root: unknown, way: Way, part: unknown): { readonly root: unknown; readonly added: Way } {
  const place = placeOf(way);
  if (place)
    return { root: insertAt(root, place.list, place.index + 1, part), added: [...place.list, place.index + 1] };
  const beside = { all: [partAt(root, way), part] };
  return { root: replaceAt(root, way, beside), added: [...way, 'all', 1] };
}

export function wrapAt(root: unknown, way: Way, as: 'all' | 'any' | 'not'): unknown {
  const part = partAt(root, way);
  return replaceAt(root, way, as === 'not' ? { not: part } : { [as]: [part] });
}

/** What a negation or a group holds takes its place; the members of a group join the group around it. */
export function unwrapAt(root: unknown, way: Way): unknown {
  const inner = formOf(partAt(root, way));
  if (inner.form === 'not') return replaceAt(root, way, inner.part);
  if (inner.form !== 'all' && inner.form !== 'any') return root;
  if (inner.parts.length === 1) return replaceAt(root, way, inner.parts[0]);
  const place = placeOf(way);
  if (!place) return root;
  const list = listAt(root, place.list);
  return replaceAt(root, place.list, list.toSpliced(place.index, 1, ...inner.parts));
}

export function canUnwrap(root: unknown, way: Way): boolean {
  return unwrapAt(root, way) !== root;
}

/** One place up or down; at the end of its group out of it, into the one around. Undefined: it can't. */
export function moveAt(root: unknown, way: Way, by: -1 | 1): { readonly root: unknown; readonly to: Way } | undefined {
  const place = placeOf(way);
  if (!place) return undefined;
  const parts = listAt(root, place.list);
  const index = place.index + by;
  const part = parts[place.index];
  if (index >= 0 && index < parts.length)
    return {
      root: replaceAt(root, place.list, parts.toSpliced(place.index, 1).toSpliced(index, 0, part)),
      to: [...place.list, index],
    };
  const group = place.list.slice(0, -1);
  const around = placeOf(group);
  if (!around) return undefined;
  const stays = parts.length > 1;
  const without = stays ? removeAt(root, way) : root;
  const at = by < 0 ? around.index : around.index + 1;
  // A group that loses its last member is replaced by that member.
  const outer = listAt(without, around.list).toSpliced(stays ? at : around.index, stays ? 0 : 1, part);
  return { root: replaceAt(without, around.list, outer), to: [...around.list, stays ? at : around.index] };
}

export function switchGroup(root: unknown, way: Way): unknown {
  const group = formOf(partAt(root, way));
  if (group.form !== 'all' && group.form !== 'any') return root;
  return replaceAt(root, way, { [group.form === 'all' ? 'any' : 'all']: group.parts });
}

/** Where a part stands in its group; undefined: it stands alone. */
export function placeOf(way: Way): { readonly list: Way; readonly index: number } | undefined {
  const index = way.at(-1);
  return typeof index === 'number' ? { list: way.slice(0, -1), index } : undefined;
}

function listAt(root: unknown, list: Way): readonly unknown[] {
  const parts = partAt(root, list);
  return Array.isArray(parts) ? parts : [];
}
