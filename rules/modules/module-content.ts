import type { Definition, Fact, Field, Id, Table, TreeNode } from '../../schemas/definition.ts';
import { isGroup } from '../../schemas/definition.ts';
import { namesRead } from '../document/references/formula-names.ts';

/** A subtree with all that it reads: what has to be in a definition for it to mean the same there. */
export interface ModuleContent {
  readonly root: TreeNode;
  readonly fields: readonly Field[];
  readonly facts: readonly Fact[];
  readonly tables: readonly Table[];
  /** The stages that its weights, variants and formulas tell apart. */
  readonly stages: readonly Id[];
}

/** Undefined: the definition has no such node, or it is the root, which is no part of anything. */
export function moduleContent(definition: Definition, node: Id): ModuleContent | undefined {
  const root = nodesBelow(definition.tree).find(({ id }) => id === node);
  if (!root || root.id === definition.tree.id) return undefined;
  const { fields, facts = [], tables = [], stages = [] } = definition;
  const read = new Set<string>();
  const readTables = new Set<string>();
  const look = (formula: string) => {
    for (const { name, role } of namesRead(formula)) {
      if (role === 'table') readTables.add(name);
      else if (!read.has(name)) {
        read.add(name);
        const fact = facts.find(({ id }) => id === name);
        if (fact) look(fact.formula);
      }
    }
  };
  const nodes = nodesBelow(root);
  for (const one of nodes) {
    if (isGroup(one)) continue;
    look(one.formula);
    for (const scoring of [one.scoring, ...(one.variants ?? []).map((variant) => variant.scoring)])
      if ('scope' in scoring && scoring.scope !== undefined) read.add(scoring.scope);
  }
  return {
    root,
    fields: fields.filter(({ id }) => read.has(id)),
    facts: facts.filter(({ id }) => read.has(id)),
    tables: tables.filter(({ id }) => readTables.has(id)),
    stages: stages.map(({ id }) => id).filter((id) => nodes.some((one) => one !== root && tellsApart(one, id))),
  };
}

function tellsApart(node: TreeNode, stage: Id): boolean {
  const { weight } = node;
  if (typeof weight === 'object' && Object.hasOwn(weight, stage)) return true;
  return !isGroup(node) && (node.variants ?? []).some(({ stages }) => stages.includes(stage));
}

export function nodesBelow(node: TreeNode): readonly TreeNode[] {
  return isGroup(node) ? [node, ...node.children.flatMap(nodesBelow)] : [node];
}
