import { cloned } from '../../../rules/lineage/cloned.ts';
import type { Definition } from '../../../schemas/definition.ts';
import type { Deps } from '../../deps.ts';
import type { Origin } from '../../storage/documents/rule-sets.ts';
import { chosenFields, type FieldChoices } from './chosen-fields.ts';
import type { Release } from './known-template.ts';
import { ownFields } from './own-fields.ts';

export interface MappingWish {
  /** Whose fields the park's are. */
  readonly ruleSet: string;
  readonly fields: FieldChoices;
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
  const own = mapping ? await ownFields(deps, park, mapping.ruleSet) : [];
  const chosen = chosenFields(definition.fields, own, mapping?.fields ?? {}, 'template');
  const made = cloned(definition, chosen);
  if (!made.ok) throw new Error('Fields whose units do not fit have been refused');
  return {
    definition: made.definition,
    origin: { template, definitionHash: hash, release: number, ...made.lineage },
  };
}
