import type { Lineage } from '../../../rules/lineage/lineage.ts';
import { localised, type UnitFault } from '../../../rules/lineage/localised.ts';
import type { Definition } from '../../../schemas/definition.ts';
import { HttpProblem } from '../../http/problem.ts';
import { sayOfTemplates } from './messages.ts';

/** Refused where a unit can't be turned into the rule set's. */
export function underOwnNames(definition: Definition, lineage: Lineage) {
  const made = localised(definition, lineage);
  if (made.ok) return made;
  const faults = made.faults.map((fault) => ({ code: 'upstream.unit', pointer: '', message: saidOf(fault) }));
  throw new HttpProblem(409, 'upstream.unit', faults[0]?.message ?? sayOfTemplates('upstream.lost'), { faults });
}

function saidOf({ field, upstream }: UnitFault) {
  return sayOfTemplates('upstream.unit', field, upstream ?? '–');
}
