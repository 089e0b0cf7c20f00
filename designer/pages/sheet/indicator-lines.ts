import { type Indicator, isGroup, type TreeNode } from '../../../schemas/definition.ts';
import { hasStage, type SheetCase } from './sheet-case.ts';

export type Line =
  | { readonly kind: 'group'; readonly node: TreeNode; readonly level: number; readonly dimension: number }
  | { readonly kind: 'indicator'; readonly node: Indicator; readonly path: string; readonly dimension: number };

/** The tree as lines of a table, without what the stage does not use; all of them where the stage is not known. */
export function linesOf(of: SheetCase): readonly Line[] {
  const { rules, accounts } = of;
  const { naming, definition } = rules;
  const walk = (node: TreeNode, level: number, dimension: number, path: string): readonly Line[] => {
    if (hasStage(of) && accounts[node.id]?.used === false) return [];
    if (!isGroup(node)) return [{ kind: 'indicator', node, path, dimension }];
    const below = path === '' ? naming.text(node.name) : `${path} / ${naming.text(node.name)}`;
    return [
      { kind: 'group', node, level, dimension },
      ...node.children.flatMap((child) => walk(child, level + 1, dimension, below)),
    ];
  };
  return definition.tree.children.flatMap((child, index) => walk(child, 0, index, ''));
}

/** The indicators that cost most first; those that cost the same stay in the order of the rules. */
export function linesByLost(of: SheetCase): readonly Line[] {
  const lost = (line: Line) => of.accounts[line.node.id]?.lost ?? -1;
  return linesOf(of)
    .filter(({ kind }) => kind === 'indicator')
    .sort((a, b) => lost(b) - lost(a));
}
