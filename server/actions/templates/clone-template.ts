import { cloned } from '../../../rules/lineage/cloned.ts';
import { misfitOf } from '../../../rules/lineage/proposals.ts';
import type { Definition, Field, Id } from '../../../schemas/definition.ts';
import type { Deps } from '../../deps.ts';
import { HttpProblem, type ProblemFault } from '../../http/problem.ts';
import type { Origin } from '../../storage/documents.ts';
import type { Release } from './known-template.ts';
import { sayOfTemplates } from './messages.ts';
import { ownFields } from './own-fields.ts';

export interface MappingWish {
  /** Whose fields the park's are. */
  readonly ruleSet: string;
  /** By the template's fields the park's own. */
  readonly fields: Readonly<Record<Id, Id>>;
}

export interface Clone {
  readonly definition: Definition;
  readonly origin: Origin;
}

/** A release as the park would have it: its own fields where they are mapped, units converted, what remains as it was. */
export async function cloneOf(
  deps: Pick<Deps, 'store'>,
  park: string,
  template: string,
  { number, hash, definition }: Release,
  mapping: MappingWish | undefined,
): Promise<Clone> {
  const chosen = mapping ? await chosenFields(deps, park, definition, mapping) : {};
  const made = cloned(definition, chosen);
  if (!made.ok) throw new Error('Fields whose units do not fit have been refused');
  return {
    definition: made.definition,
    origin: { template, definitionHash: hash, release: number, ...made.lineage },
  };
}

async function chosenFields(
  deps: Pick<Deps, 'store'>,
  park: string,
  { fields }: Definition,
  { ruleSet, fields: chosen }: MappingWish,
): Promise<Readonly<Record<Id, Field>>> {
  const own = new Map((await ownFields(deps, park, ruleSet)).map((field) => [field.id, field]));
  const faults: ProblemFault[] = [];
  const refuse = (
    id: Id,
    code: 'mapping.unknown' | 'mapping.noField' | 'mapping.twice' | `mapping.${'type' | 'unit' | 'options'}`,
    to: Id,
  ) => faults.push({ code, pointer: `/mapping/fields/${id}`, message: saidOf(code, id, to) });
  const mapped: Record<Id, Field> = {};
  const taken = new Set<Id>();
  for (const [id, to] of Object.entries(chosen)) {
    const field = fields.find((one) => one.id === id);
    const one = own.get(to);
    const misfit = field && one ? misfitOf(field, one) : null;
    if (!field) refuse(id, 'mapping.unknown', to);
    else if (!one) refuse(id, 'mapping.noField', to);
    else if (taken.has(to)) refuse(id, 'mapping.twice', to);
    else if (misfit) refuse(id, `mapping.${misfit}`, to);
    else mapped[id] = one;
    taken.add(to);
  }
  if (faults[0]) throw new HttpProblem(422, faults[0].code, faults[0].message, { faults });
  return mapped;
}

function saidOf(code: `mapping.${'unknown' | 'noField' | 'twice' | 'type' | 'unit' | 'options'}`, id: Id, to: Id) {
  if (code === 'mapping.unknown') return sayOfTemplates(code, id);
  return code === 'mapping.twice' ? sayOfTemplates(code, to) : sayOfTemplates(code, id, to);
}
