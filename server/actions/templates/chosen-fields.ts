import type { FieldMapping } from '../../../rules/lineage/mapped.ts';
import { misfitOf } from '../../../rules/lineage/proposals.ts';
import type { Field, Id } from '../../../schemas/definition.ts';
import { HttpProblem, type ProblemFault } from '../../http/problem.ts';
import { sayOfTemplates } from './messages.ts';

/** By a template's fields the park's own; null: the field comes by itself, whatever the park calls so. */
export type FieldChoices = Readonly<Record<Id, Id | null>>;

type Code = `mapping.${'unknown' | 'notAsked' | 'noField' | 'twice' | 'type' | 'unit' | 'options'}`;

/**
 * The park's own fields that a person has chosen: for a template's that is cloned, or for those that a release asks for.
 * Refused where one can't stand for what it is chosen for.
 */
export function chosenFields(
  fields: readonly Field[],
  own: readonly Field[],
  choices: FieldChoices,
  source: 'template' | 'release',
): FieldMapping {
  const byId = new Map(own.map((field) => [field.id, field]));
  const faults: ProblemFault[] = [];
  const pointer = source === 'template' ? '/mapping/fields' : '/fields';
  const refuse = (id: Id, code: Code, to: Id) =>
    faults.push({ code, pointer: `${pointer}/${id}`, message: saidOf(code, id, to) });
  const mapped: Record<Id, Field> = {};
  const taken = new Set<Id>();
  for (const [id, to] of Object.entries(choices)) {
    const field = fields.find((one) => one.id === id);
    if (!field) {
      refuse(id, source === 'template' ? 'mapping.unknown' : 'mapping.notAsked', to ?? id);
      continue;
    }
    if (to === null) continue;
    const one = byId.get(to);
    const misfit = one ? misfitOf(field, one) : null;
    if (taken.has(to)) refuse(id, 'mapping.twice', to);
    // A column of the records that no rule set declares yet: the template declares it.
    else if (!one && to !== id) refuse(id, 'mapping.noField', to);
    else if (misfit) refuse(id, `mapping.${misfit}`, to);
    else if (one) mapped[id] = one;
    taken.add(to);
  }
  if (faults[0]) throw new HttpProblem(422, faults[0].code, faults[0].message, { faults });
  return mapped;
}

function saidOf(code: Code, id: Id, to: Id) {
  if (code === 'mapping.unknown' || code === 'mapping.notAsked') return sayOfTemplates(code, id);
  return code === 'mapping.twice' ? sayOfTemplates(code, to) : sayOfTemplates(code, id, to);
}
