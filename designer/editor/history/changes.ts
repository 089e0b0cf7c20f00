import { isList, isObject, type Loose } from '../../../rules/document/loose.ts';
import type { Patch, Path } from './patch.ts';

/** What makes `after` of `before`. Parts that are identical are not looked into. */
export function changesBetween(before: unknown, after: unknown): readonly Patch[] {
  const patches: Patch[] = [];
  collect(before, after, [], patches);
  return patches;
}

function collect(before: unknown, after: unknown, path: Path, into: Patch[]): void {
  if (Object.is(before, after)) return;
  if (isList(before) && isList(after)) inLists(before, after, path, into);
  else if (isObject(before) && isObject(after)) inObjects(before, after, path, into);
  else into.push({ op: 'set', path, value: after });
}

function inObjects(before: Loose, after: Loose, path: Path, into: Patch[]): void {
  const was = Object.keys(before);
  const order = Object.keys(after);
  if (was.length !== order.length || was.some((key, place) => key !== order[place])) {
    const removed = was.filter((key) => !Object.hasOwn(after, key));
    const added = order.filter((key) => !Object.hasOwn(before, key)).map((key) => [key, after[key]] as const);
    into.push({ op: 'keys', path, order, removed, added });
  }
  for (const key of order) if (Object.hasOwn(before, key)) collect(before[key], after[key], [...path, key], into);
}

/** What is alike at both ends stays; of what is left, places that face each other are compared. */
function inLists(before: readonly unknown[], after: readonly unknown[], path: Path, into: Patch[]): void {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && Object.is(before[head], after[head])) head += 1;
  let tail = 0;
  while (tail < shorter - head && Object.is(before.at(-1 - tail), after.at(-1 - tail))) tail += 1;
  const remove = before.length - head - tail;
  const insert = after.slice(head, after.length - tail);
  if (remove === insert.length && sameThings(before.slice(head, head + remove), insert))
    insert.forEach((value, place) => {
      collect(before[head + place], value, [...path, head + place], into);
    });
  else if (remove > 0 || insert.length > 0) into.push({ op: 'splice', path, at: head, remove, insert });
}

/** Whether each was changed where it stands; a move is told as a whole. */
function sameThings(before: readonly unknown[], after: readonly unknown[]): boolean {
  return before.every((one, place) => {
    const other = after[place];
    if (Object.is(one, other)) return true;
    return isObject(one) && isObject(other) && one.id === other.id;
  });
}
