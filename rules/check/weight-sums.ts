import type { Problem } from '../../schemas/problem.ts';
import type { Sentence } from '../../schemas/text.ts';
import { snap } from '../decimal.ts';
import { warningAt } from '../messages/messages.ts';
import { inARow, nameOf } from './name-of.ts';
import { type Check, childrenOf, type PlacedGroup, type Subject } from './subject.ts';
import { weighs } from './weighs.ts';

/**
 * Weights are relative, so any sum scores. A sum is doubtful where a person wrote shares that miss what they were to
 * add up to: the parent's own weight in that stage, 100, 1, or at the root the full total. Weights that are all left
 * out or all alike were not written as shares.
 */
export const weightSums: Check = function* (subject) {
  for (const group of subject.groups) yield* sumOf(group, subject);
};

function* sumOf(group: PlacedGroup, subject: Subject): Generator<Problem> {
  const children = childrenOf(group, subject);
  if (!weighs(group.node) || children.length < 2 || children.every(({ node }) => node.weight === undefined)) return;
  const stages = subject.definition.stages ?? [];
  const isRoot = group.parent < 0;
  const { full } = subject.program.scale;
  const doubtful: Sentence[] = [];
  for (const stage of group.used.keys()) {
    const used = children.map(({ weights }) => weights[stage] ?? 0).filter((weight) => weight > 0);
    const sum = snap(used.reduce((total, weight) => total + weight, 0));
    const wanted = [100, 1, isRoot ? full : (group.weights[stage] ?? 0)];
    if (group.used[stage] === 0 || used.length === 0 || wanted.includes(sum) || used.every((one) => one === used[0]))
      continue;
    const of = stages[stage];
    const name = of && nameOf(of);
    doubtful.push(
      name ? { 'zh-CN': `${sum}（${name['zh-CN']}）`, en: `${sum} (${name.en})` } : { 'zh-CN': `${sum}`, en: `${sum}` },
    );
  }
  if (doubtful.length === 0) return;
  const own = typeof group.node.weight === 'number' && !isRoot ? group.node.weight : isRoot ? full : undefined;
  const other = own === undefined ? { 'zh-CN': '上级的权重或 100', en: 'its own weight or 100' } : undefined;
  const wanted = other ?? (own === 100 ? '100' : { 'zh-CN': `${own} 或 100`, en: `${own} or 100` });
  yield warningAt(`${group.path}/children`, 'weight.sum', { sums: inARow(doubtful), wanted });
}
