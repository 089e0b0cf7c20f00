import type { Definition, Id } from '../../../schemas/definition.ts';
import { nodeIndexOf } from '../../editor/tree/node-index.ts';

/** What to select once these are gone: the sibling after the last of them, else the one before, else the parent. */
export function nextAfterRemoval(definition: Definition, ids: readonly Id[]): Id | null {
  const { byId } = nodeIndexOf(definition);
  const gone = new Set(ids);
  const last = ids.at(-1);
  const parent = last === undefined ? null : (byId.get(last)?.parent ?? null);
  if (parent === null || last === undefined) return null;
  const siblings = [...byId].filter(([, placed]) => placed.parent === parent).map(([id]) => id);
  const at = siblings.indexOf(last);
  const stays = (id: Id) => !gone.has(id);
  if (gone.has(parent)) return nextAfterRemoval(definition, [...ids.filter((id) => id !== parent), parent]);
  return siblings.slice(at + 1).find(stays) ?? siblings.slice(0, at).findLast(stays) ?? parent;
}
