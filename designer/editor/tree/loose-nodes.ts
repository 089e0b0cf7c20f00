import { isDraft, original } from 'immer';
import { isList, isObject, type Loose } from '../../../rules/document/loose.ts';
import { type FoundNode, nodesIn, subtreeOf } from '../../../rules/document/nodes.ts';
import type { Id } from '../../../schemas/definition.ts';
import { nodeIndexOf } from './node-index.ts';

export function findNode(draft: Loose, id: Id): FoundNode | undefined {
  for (const found of nodesIn(draft)) if (found.node.id === id) return found;
  return undefined;
}

/**
 * As `findNode`, by the index of the tree as it was before the edit: a draft is not walked through, which would copy all
 * of it. Undefined where the node is not found so.
 */
export function nodeWhereItWas(draft: Loose, id: Id): Loose | undefined {
  if (!isDraft(draft)) return undefined;
  const path = nodeIndexOf({ tree: original(draft)?.tree })
    .byId.get(id)
    ?.path.split('/')
    .slice(1);
  const found = path?.reduce<unknown>(
    (at, step) => (isObject(at) || isList(at) ? Reflect.get(at, step) : undefined),
    draft,
  );
  return isObject(found) && found.id === id ? found : undefined;
}

/** The nodes of these ids in document order, without those that stand below another of them. */
export function topmost(draft: Loose, ids: readonly Id[]): readonly FoundNode[] {
  const wanted = new Set<unknown>(ids);
  const inside = new Set<Loose>();
  const found: FoundNode[] = [];
  for (const one of nodesIn(draft)) {
    if (inside.has(one.node) || !wanted.has(one.node.id)) continue;
    found.push(one);
    for (const node of subtreeOf(one.node)) inside.add(node);
  }
  return found;
}
