import { pointer } from '../../schemas/pointer.ts';
import type { Problem } from '../../schemas/problem.ts';
import { errorAt } from '../messages/messages.ts';
import { fixOf } from './fix.ts';
import { inARow, nameOf } from './name-of.ts';
import { type Check, childrenOf, type PlacedGroup, type Subject } from './subject.ts';

/** Weights are 0 or more, and where a group is used something below it is. */
export const weights: Check = function* (subject) {
  for (const { node, path } of subject.nodes) {
    const { weight } = node;
    const written: readonly (readonly [number, string])[] =
      typeof weight === 'object'
        ? Object.entries(weight).map(([stage, one]) => [one, `${path}/weight${pointer(stage)}`] as const)
        : weight === undefined
          ? []
          : [[weight, `${path}/weight`]];
    for (const [one, at] of written)
      if (one < 0)
        yield errorAt(
          at,
          'weight.negative',
          { weight: one },
          fixOf('fix.negativeToZero', [{ op: 'replace', path: at, value: 0 }]),
        );
  }
  for (const group of subject.groups) yield* unusedStages(group, subject);
};

function* unusedStages(group: PlacedGroup, subject: Subject): Generator<Problem> {
  const children = childrenOf(group, subject);
  if (children.length === 0) return;
  const stages = subject.definition.stages ?? [];
  const unused = [...group.used.keys()].filter(
    (stage) => group.used[stage] === 1 && children.every(({ weights }) => !((weights[stage] ?? 0) > 0)),
  );
  if (unused.length === 0) return;
  const path = `${group.path}/children`;
  if (stages.length === 0) yield errorAt(path, 'weight.none');
  else {
    const stage = inARow(unused.flatMap((index) => stages[index] ?? []).map(nameOf));
    yield errorAt(path, 'weight.noneInStage', { stage });
  }
}
