import type { Problem } from '../../schemas/problem.ts';
import { warningAt } from '../messages/messages.ts';
import { inARow, nameOf } from './name-of.ts';
import { type Check, childrenOf, type PlacedGroup, type Subject } from './subject.ts';
import { weighs } from './weighs.ts';

/** Of two siblings one is always half or more: there and for an only child a large share says nothing. */
const fewestSiblings = 3;

export const dominantNodes: Check = function* (subject) {
  for (const group of subject.groups) if (weighs(group.node)) yield* dominantIn(group, subject);
};

function* dominantIn(group: PlacedGroup, subject: Subject): Generator<Problem> {
  const children = childrenOf(group, subject);
  const stages = subject.definition.stages ?? [];
  for (const { path, weights } of children) {
    const where: number[] = [];
    let most = 0;
    for (const stage of group.used.keys()) {
      const used = children.map((child) => child.weights[stage] ?? 0).filter((weight) => weight > 0);
      const share = (weights[stage] ?? 0) / used.reduce((sum, weight) => sum + weight, 0);
      if (group.used[stage] === 0 || used.length < fewestSiblings || !(share > 0.5)) continue;
      where.push(stage);
      most = Math.max(most, share);
    }
    if (where.length === 0) continue;
    const share = Math.round(most * 1000) / 10;
    const parts = { share, group: nameOf(group.node) };
    const named = inARow(where.flatMap((stage) => stages[stage] ?? []).map(nameOf));
    yield warningAt(
      path,
      'weight.dominant',
      where.length === stages.length || stages.length === 0 ? { ...parts, stages: '' } : { ...parts, stages: named },
    );
  }
}
