import type { FieldMapping } from '../../../rules/lineage/mapped.ts';
import type { Definition, Field, Id } from '../../../schemas/definition.ts';
import { chosenFields, type FieldChoices } from './chosen-fields.ts';

/** Fields of a template for which a rule set may have its own, and what has been decided on each. */
export interface DecidedFields {
  readonly asked: readonly Field[];
  readonly mapping: FieldMapping;
  /** Those that come by themselves, whatever the park calls so. */
  readonly coming: readonly Id[];
}

/** What a person is to be asked. */
export interface FieldQuestion {
  readonly fields: readonly Field[];
  /** The park's own ones that stand for nothing of the template yet. */
  readonly own: readonly Field[];
  /** Ids of those that do. */
  readonly standing: ReadonlySet<Id>;
}

export const noFields: DecidedFields = { asked: [], mapping: {}, coming: [] };

/** What was chosen before counts, then what is chosen now; what is left out comes as it is. */
export function decidedFields(
  asked: readonly Field[],
  given: {
    readonly mine: Definition;
    /** By the template's fields the rule set's own, from earlier choices. */
    readonly remembered: Readonly<Record<Id, Id>>;
    /** Of what is not asked about, too. */
    readonly settled: Readonly<Record<Id, Id>>;
    readonly choices: FieldChoices;
  },
): DecidedFields & { readonly question: FieldQuestion } {
  const { mine, remembered, settled } = given;
  const choices = withoutSettled(given.choices, settled);
  const known = Object.fromEntries(
    asked.flatMap(({ id }) => (Object.hasOwn(remembered, id) ? [[id, remembered[id] as Id]] : [])),
  );
  const standing = new Set([...Object.values(settled), ...Object.values(remembered)]);
  const own = mine.fields.filter(({ id }) => !standing.has(id));
  const knownFields = mine.fields.filter(({ id }) => Object.values(known).includes(id));
  return {
    asked,
    mapping: chosenFields(asked, [...own, ...knownFields], { ...known, ...choices }, 'release'),
    coming: Object.keys(choices).filter((id) => choices[id] === null),
    question: { fields: asked.filter(({ id }) => !Object.hasOwn(known, id)), own, standing },
  };
}

/** What says once more what is so already, such as a page that has not heard of its own merge yet. */
function withoutSettled(choices: FieldChoices, settled: Readonly<Record<Id, Id>>): FieldChoices {
  const open = Object.entries(choices).filter(
    ([id, own]) => !Object.hasOwn(settled, id) || (own !== null && own !== settled[id]),
  );
  return Object.fromEntries(open);
}
