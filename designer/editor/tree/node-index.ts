import { isList, isObject } from '../../../rules/document/loose.ts';
import type { Definition, Id, TreeNode } from '../../../schemas/definition.ts';
import { pointer } from '../../../schemas/pointer.ts';

export interface PlacedNode {
  readonly node: TreeNode;
  readonly parent: Id | null;
  readonly depth: number;
  /** Among its siblings. */
  readonly index: number;
  /** JSON pointer into the definition. */
  readonly path: string;
}

export interface NodeIndex {
  /** Parents before their children, as they are written. Where an id is repeated, the first. */
  readonly byId: ReadonlyMap<Id, PlacedNode>;
  readonly byPath: ReadonlyMap<string, PlacedNode>;
}

const known = new WeakMap<object, NodeIndex>();
const nothing: NodeIndex = { byId: new Map(), byPath: new Map() };

/** Worked out once for each tree. What has no id, or is no node, is left out. */
export function nodeIndexOf({ tree }: { readonly tree: unknown }): NodeIndex {
  if (!isObject(tree)) return nothing;
  const index = known.get(tree) ?? indexed(tree);
  known.set(tree, index);
  return index;
}

function indexed(tree: unknown): NodeIndex {
  const byId = new Map<Id, PlacedNode>();
  const byPath = new Map<string, PlacedNode>();
  const place = (node: unknown, parent: Id | null, depth: number, index: number, path: string) => {
    if (!isNode(node)) return;
    const placed = { node, parent, depth, index, path };
    if (!byId.has(node.id)) byId.set(node.id, placed);
    byPath.set(path, placed);
    const children: unknown = 'children' in node ? node.children : undefined;
    if (isList(children))
      for (const [at, child] of children.entries())
        place(child, node.id, depth + 1, at, path + pointer('children', at));
  };
  place(tree, null, 0, 0, '/tree');
  return { byId, byPath };
}

function isNode(value: unknown): value is TreeNode {
  return isObject(value) && typeof value.id === 'string';
}

/** The node that a place of the definition belongs to, such as a problem's. */
export function nodeAtPointer(definition: Definition, path: string): PlacedNode | undefined {
  const { byPath } = nodeIndexOf(definition);
  for (let at = path; at.startsWith('/tree'); at = at.slice(0, at.lastIndexOf('/'))) {
    const placed = byPath.get(at);
    if (placed) return placed;
  }
  return undefined;
}

/** The node's own id first, then its parent's, up to the root's. */
export function pathToRoot(definition: Definition, id: Id): readonly Id[] {
  const { byId } = nodeIndexOf(definition);
  const path: Id[] = [];
  for (let at: Id | null = id; at !== null && !path.includes(at); at = byId.get(at)?.parent ?? null) path.push(at);
  return path;
}

export function collapsedIn(definition: Definition): ReadonlySet<Id> {
  const layout: unknown = definition.layout;
  if (!isObject(layout)) return new Set();
  return new Set(Object.keys(layout).filter((id) => isObject(layout[id]) && layout[id].collapsed === true));
}
