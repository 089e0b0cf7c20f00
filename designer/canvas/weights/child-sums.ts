import { weighs } from '../../../rules/check/weighs.ts';
import { snap } from '../../../rules/decimal.ts';
import { type Group, type Id, isGroup, type TreeNode } from '../../../schemas/definition.ts';
import { weightIn } from '../../editor/weights/weight-of.ts';

/** What the weights below a group add up to in a stage, and whether that looks like a slip, as `check` has it. */
export interface ChildSum {
  readonly sum: number;
  readonly isOff: boolean;
}

/** Null: nothing below is weighed. */
export function childSum(group: Group, stage: Id | null, full: number | null): ChildSum | null {
  const { children } = group;
  if (!weighs(group) || children.length === 0) return null;
  const used = children.flatMap((child) => {
    const weight = weightIn(child, stage) ?? 0;
    return weight > 0 ? [weight] : [];
  });
  const sum = snap(used.reduce((total, weight) => total + weight, 0));
  const own = full ?? weightIn(group, stage) ?? 0;
  const isPlain = children.length < 2 || used.length === 0 || children.every(({ weight }) => weight === undefined);
  const isFine = isPlain || [100, 1, own].includes(sum) || used.every((one) => one === used[0]);
  // A group that is not used needs no sum.
  return { sum, isOff: !isFine && !(full === null && own === 0) };
}

/** The heaviest of all siblings in all stages: bars are drawn against it. */
export function heaviest(siblings: readonly TreeNode[], stages: readonly (Id | null)[]): number {
  return Math.max(0, ...siblings.flatMap((node) => stages.map((stage) => weightIn(node, stage) ?? 0)));
}

export function groupOf(node: TreeNode): Group | null {
  return isGroup(node) ? node : null;
}
