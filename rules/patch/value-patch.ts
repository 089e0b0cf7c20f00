import { pointer } from '../../schemas/pointer.ts';
import type { PatchOperation } from '../../schemas/problem.ts';
import { equal } from '../diff/compare/equal.ts';
import { pairings } from '../diff/compare/pairings.ts';
import { isList, isObject, type Loose } from '../document/loose.ts';
import { keyedListPatch } from './keyed-list-patch.ts';

type Patch = readonly PatchOperation[];

/** What makes one JSON value the other, at its place. Where that says more than the value itself, the value. */
export function valuePatch(before: unknown, after: unknown, path: string): Patch {
  if (equal(before, after)) return [];
  const whole: Patch = [{ op: 'replace', path, value: after }];
  const parts = partsPatch(before, after, path);
  return parts && JSON.stringify(parts).length < JSON.stringify(whole).length ? parts : whole;
}

function partsPatch(before: unknown, after: unknown, path: string): Patch | undefined {
  if (isObject(before) && isObject(after)) return objectPatch(before, after, path);
  if (!isList(before) || !isList(after)) return undefined;
  const keys = path.endsWith('/options') ? [before.map(optionKey), after.map(optionKey)] : [];
  const [was, is] = keys;
  if (was && is && areKeys(was) && areKeys(is))
    return keyedListPatch({ list: before, keys: was }, { list: after, keys: is }, path, valuePatch);
  return listPatch(before, after, path);
}

/** Key by key. A key of undefined is none, as in JSON. */
export function objectPatch(before: Loose, after: Loose, path: string): Patch {
  const operations: PatchOperation[] = [];
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [was, is] = [ownOf(before, key), ownOf(after, key)];
    const at = path + pointer(key);
    if (is === undefined) {
      if (was !== undefined) operations.push({ op: 'remove', path: at });
    } else if (was === undefined) operations.push({ op: 'add', path: at, value: is });
    else operations.push(...valuePatch(was, is, at));
  }
  return operations;
}

const ownOf = (object: Loose, key: string): unknown => (Object.hasOwn(object, key) ? object[key] : undefined);

/** From the front on, so that whatever stands before a place is as it will be. */
function listPatch(before: readonly unknown[], after: readonly unknown[], path: string): Patch {
  const operations: PatchOperation[] = [];
  let shift = 0;
  for (const { before: was, after: is } of pairings(before, after, equal)) {
    if (was && is) operations.push(...valuePatch(was.value, is.value, `${path}/${is.index}`));
    else if (is) {
      operations.push({ op: 'add', path: `${path}/${is.index}`, value: is.value });
      shift += 1;
    } else if (was) {
      operations.push({ op: 'remove', path: `${path}/${was.index + shift}` });
      shift -= 1;
    }
  }
  return operations;
}

/** Options are followed by their value, as the diff follows them. */
const optionKey = (option: unknown): unknown => (isObject(option) ? option.value : undefined);

function areKeys(keys: readonly unknown[]): keys is readonly string[] {
  return keys.every((key) => typeof key === 'string') && new Set(keys).size === keys.length;
}
