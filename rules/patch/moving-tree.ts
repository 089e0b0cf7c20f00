import { type Id, isGroup, type TreeNode } from '../../schemas/definition.ts';

/** A node where it stands while a patch is being written. */
export interface MovingNode {
  readonly key: string;
  /** As it was; of an added one, as it will be. */
  readonly node: TreeNode;
  parent: MovingNode | null;
  /** Null: the node has no list of children. */
  children: MovingNode[] | null;
}

export interface KeyedNode {
  readonly key: string;
  readonly node: TreeNode;
  readonly children: readonly KeyedNode[];
}

/** The tree with a key for each node. A draft may repeat an id: the second is followed as a second. */
export function keyedTree(root: TreeNode, nameOf: (id: Id) => Id): KeyedNode {
  const repeats = new Map<Id, number>();
  const keyed = (node: TreeNode): KeyedNode => {
    const id = nameOf(node.id);
    const repeat = repeats.get(id) ?? 0;
    repeats.set(id, repeat + 1);
    return { key: `${repeat} ${id}`, node, children: isGroup(node) ? node.children.map(keyed) : [] };
  };
  return keyed(root);
}

export function* allBelow(keyed: KeyedNode): Generator<KeyedNode> {
  yield keyed;
  for (const child of keyed.children) yield* allBelow(child);
}

export function movingTree({ key, node, children }: KeyedNode, parent: MovingNode | null = null): MovingNode {
  const moving: MovingNode = { key, node, parent, children: null };
  if (isGroup(node)) moving.children = children.map((child) => movingTree(child, moving));
  return moving;
}

/** Where it stands now, below the pointer of the root. */
export function pathTo({ parent, ...node }: MovingNode, root: string): string {
  if (!parent) return root;
  const index = (parent.children ?? []).findIndex(({ key }) => key === node.key);
  return `${pathTo(parent, root)}/children/${index}`;
}

export function takeOut(node: MovingNode): void {
  const siblings = node.parent?.children ?? [];
  siblings.splice(siblings.indexOf(node), 1);
}

export function putInto(parent: MovingNode, index: number, node: MovingNode): void {
  node.parent = parent;
  parent.children?.splice(index, 0, node);
}
