import { apart } from '../../../rules/lineage/apart.ts';
import type { Lineage } from '../../../rules/lineage/lineage.ts';
import { mapped, withOwnFields } from '../../../rules/lineage/mapped.ts';
import type { Sides } from '../../../rules/merge/taken.ts';
import type { Definition } from '../../../schemas/definition.ts';
import { type DecidedFields, noFields } from './decided-fields.ts';
import { underOwnNames } from './under-own-names.ts';

interface LocalSides {
  readonly sides: Sides;
  /** With ids for what the release has added. */
  readonly lineage: Lineage;
}

/** Two releases and a draft, all under the draft's own ids and units, with the fields that were decided on. */
export function localSides(
  { base, mine, theirs }: Sides,
  origin: Lineage,
  { asked, mapping, coming }: DecidedFields = noFields,
): LocalSides {
  const before = underOwnNames(base, mapped(origin, base.fields, mapping));
  const lineage = apart(mapped(before.lineage, theirs.fields, mapping), coming, mine, theirs);
  const after = underOwnNames(theirs, lineage);
  return {
    sides: { base: without(before.definition, base, asked), mine, theirs: withOwnFields(after.definition, mapping) },
    lineage: after.lineage,
  };
}

/** What the park has removed and needs again counts as added by the release. */
function without(local: Definition, { fields }: Definition, asked: DecidedFields['asked']): Definition {
  const again = new Set(asked.map(({ id }) => id));
  const kept = local.fields.filter((_, at) => !again.has(fields[at]?.id ?? ''));
  return kept.length === local.fields.length ? local : { ...local, fields: kept };
}
