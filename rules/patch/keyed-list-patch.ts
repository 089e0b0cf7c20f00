import type { PatchOperation } from '../../schemas/problem.ts';
import { movedAmong } from '../diff/compare/order.ts';

/** A list with what each of its entries is followed by; no key twice. */
export interface KeyedList {
  readonly list: readonly unknown[];
  readonly keys: readonly string[];
}

type ValuePatch = (before: unknown, after: unknown, path: string) => readonly PatchOperation[];

/** Removes, adds and moves entries, the fewest that do; then changes those that stayed, where they then stand. */
export function keyedListPatch(
  before: KeyedList,
  after: KeyedList,
  path: string,
  change: ValuePatch,
): readonly PatchOperation[] {
  const operations: PatchOperation[] = [];
  const wasAt = new Map(before.keys.map((key, index) => [key, index]));
  const isThere = new Set(after.keys);
  const now = [...before.keys];
  for (let index = now.length - 1; index >= 0; index--)
    if (!isThere.has(now[index] ?? '')) {
      operations.push({ op: 'remove', path: `${path}/${index}` });
      now.splice(index, 1);
    }
  const moved = movedAmong(after.keys.flatMap((key) => wasAt.get(key) ?? []));
  let last: string | undefined;
  for (const [index, key] of after.keys.entries()) {
    const was = wasAt.get(key);
    if (was === undefined || moved.has(was)) {
      const from = was === undefined ? -1 : now.indexOf(key);
      if (from >= 0) now.splice(from, 1);
      const to = last === undefined ? 0 : now.indexOf(last) + 1;
      now.splice(to, 0, key);
      if (from < 0) operations.push({ op: 'add', path: `${path}/${to}`, value: after.list[index] });
      else if (from !== to) operations.push({ op: 'move', from: `${path}/${from}`, path: `${path}/${to}` });
    }
    last = key;
  }
  for (const [index, key] of after.keys.entries()) {
    const was = wasAt.get(key);
    if (was !== undefined) operations.push(...change(before.list[was], after.list[index], `${path}/${index}`));
  }
  return operations;
}
