import { isDraft, original } from 'immer';
import type { Id } from '../../../schemas/definition.ts';
import { isList, isObject, type Loose } from '../loose.ts';
import { nodeIndexOf } from './node-index.ts';

/** A node of a draft where it stands; the root has no siblings. */
export interface FoundNode {
  readonly node: Loose;
  readonly parent: Loose | null;
  readonly siblings: unknown[];
  readonly index: number;
}

export function childrenOf(node: Loose): unknown[] | undefined {
  return isList(node.children) ? node.children : undefined;
}

/** All nodes in document order. What is no node is passed over. */
export function* nodesIn(draft: Loose): Generator<FoundNode> {
  const { tree } = draft;
  if (isObject(tree)) yield* below(tree, null, [], 0);
}

function* below(node: Loose, parent: Loose | null, siblings: unknown[], index: number): Generator<FoundNode> {
  yield { node, parent, siblings, index };
  const children = childrenOf(node) ?? [];
  for (const [at, child] of children.entries()) if (isObject(child)) yield* below(child, node, children, at);
}

/** A node and all below it. */
export function subtreeOf(node: Loose): readonly Loose[] {
  return [...below(node, null, [], 0)].map((found) => found.node);
}

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
