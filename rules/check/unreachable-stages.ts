import type { Stage } from '../../schemas/definition.ts';
import { pointer } from '../../schemas/pointer.ts';
import { warningAt } from '../messages/messages.ts';
import { canHold } from './conditions/can-hold.ts';
import { type Clause, clauseOf } from './conditions/clause.ts';
import { domainsOf } from './conditions/domains-of.ts';
import { namesOf } from './name-of.ts';
import type { Check } from './subject.ts';

/** Stages that no enterprise is ever in. Only what is proved is told. */
export const unreachableStages: Check = function* (subject) {
  const stages = subject.definition.stages ?? [];
  const readable = subject.program.stages.every(({ stage, when }) => stage.when === undefined || when !== null);
  if (!readable || stages.slice(0, -1).some(({ when }) => when === undefined)) return;
  const domains = domainsOf(subject);
  const isDate = (fact: string) => subject.types.get(fact)?.kind === 'date';
  const clause = ({ when }: Stage, negated: boolean): Clause =>
    when ? clauseOf(when, negated, isDate) : { kind: negated ? 'any' : 'all', parts: [] };
  const possible = (stage: Stage, earlier: readonly Stage[]) =>
    canHold([clause(stage, false), ...earlier.map((one) => clause(one, true))], domains);

  for (const [index, stage] of stages.entries()) {
    const path = stage.when ? pointer('stages', index, 'when') : pointer('stages', index);
    const earlier = stages.slice(0, index);
    if (!possible(stage, [])) {
      yield warningAt(path, 'stage.impossible');
      continue;
    }
    if (earlier.length === 0 || possible(stage, earlier)) continue;
    const one = earlier.find((other) => !possible(stage, [other]));
    const parts = { earlier: namesOf(one ? [one] : earlier) };
    yield warningAt(path, stage.when ? 'stage.swallowed' : 'stage.leftover', parts);
  }
};
