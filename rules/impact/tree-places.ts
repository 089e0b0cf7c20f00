import { type Definition, type Id, isGroup, type TreeNode } from '../../schemas/definition.ts';
import { weightIn } from '../program/resolve-tree.ts';

/** Where a node stands in its tree. */
export interface TreePlace {
  readonly parent: Id | null;
  /** The node right below the root that it stands under, or is; null: the root. */
  readonly dimension: Id | null;
  /** The largest share of the total that it may decide about, over the stages. */
  readonly share: number;
  /** In the order of the document. */
  readonly position: number;
}

export function treePlaces({ tree, stages = [] }: Definition): ReadonlyMap<Id, TreePlace> {
  const places = new Map<Id, TreePlace>();
  const names: readonly (string | null)[] = stages.length > 0 ? stages.map(({ id }) => id) : [null];
  const add = (node: TreeNode, parent: TreeNode | null, shares: readonly number[], dimension: Id | null) => {
    const place = { parent: parent?.id ?? null, dimension, share: Math.max(...shares), position: places.size };
    places.set(node.id, place);
    if (!isGroup(node)) return;
    const sums = names.map((stage) => node.children.reduce((sum, child) => sum + weightIn(child, stage), 0));
    for (const child of node.children) {
      const own = names.map((stage, at) => {
        const sum = sums[at] ?? 0;
        return sum > 0 ? ((shares[at] ?? 0) * weightIn(child, stage)) / sum : 0;
      });
      add(child, node, own, parent === null ? child.id : dimension);
    }
  };
  add(
    tree,
    null,
    names.map(() => 1),
    null,
  );
  return places;
}
