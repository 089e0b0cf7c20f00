import { type Definition, type Id, isGroup, type TreeNode } from '../../schemas/definition.ts';
import type { Text } from '../../schemas/text.ts';
import { type IdKind, kindOf, type ListSection } from '../document/kinds.ts';

/** What has an id, as far as it can be told apart from others of its kind. */
export interface Thing {
  readonly id: Id;
  /** In Chinese; empty: it has none. */
  readonly name: string;
  readonly isGroup: boolean;
  readonly parent: Id | null;
}

export type Things = ReadonlyMap<Id, Thing>;

const sections = Object.keys(kindOf) as ListSection[];

/** In document order, parents before their children. Of a repeated id, the first. */
export function thingsIn(definition: Definition): Readonly<Record<IdKind, Things>> {
  const lists = sections.map((section) => [kindOf[section], listed(definition[section] ?? [])] as const);
  return { ...(Object.fromEntries(lists) as Record<IdKind, Things>), node: nodes(definition.tree) };
}

function listed(entries: readonly { readonly id: Id; readonly name?: Text }[]): Things {
  const things = new Map<Id, Thing>();
  for (const { id, name } of entries)
    if (!things.has(id)) things.set(id, { id, name: nameIn(name), isGroup: false, parent: null });
  return things;
}

function nodes(tree: TreeNode): Things {
  const things = new Map<Id, Thing>();
  const add = (node: TreeNode, parent: Id | null) => {
    const { id, name } = node;
    if (!things.has(id)) things.set(id, { id, name: nameIn(name), isGroup: isGroup(node), parent });
    if (isGroup(node)) for (const child of node.children) add(child, id);
  };
  add(tree, null);
  return things;
}

const nameIn = (name: Text | undefined): string => name?.['zh-CN'] ?? '';
