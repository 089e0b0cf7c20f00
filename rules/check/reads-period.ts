import type { Definition, TreeNode } from '../../schemas/definition.ts';
import { isGroup } from '../../schemas/definition.ts';

const dated = /\b(?:years|months|prev)\s*\(/;

/** Whether the same values give another result in another period. */
export function readsPeriod({ facts = [], adjustments = [], applications = [], tree }: Definition): boolean {
  const formulas = [
    ...facts.map(({ formula }) => formula),
    ...adjustments.map((adjustment) => (adjustment.kind === 'bonus' ? (adjustment.formula ?? '') : '')),
    ...applications.map(({ amount }) => amount?.formula ?? ''),
  ];
  return formulas.some((formula) => dated.test(formula)) || inTree(tree);
}

function inTree(node: TreeNode): boolean {
  return isGroup(node) ? node.children.some(inTree) : dated.test(node.formula);
}
