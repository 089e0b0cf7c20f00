import type { Scalar } from '../../../schemas/definition.ts';
import type { ChangeOf, PropertyName } from '../change.ts';
import type { Telling } from '../words-of.ts';

/** The word for a value that a closed list names; the value itself where the list does not know it. */
export function wordFor(words: Readonly<Record<string, string>>, value: Scalar): string {
  return words[String(value)] ?? String(value);
}

type Say = (value: Scalar, telling: Telling) => string;

const asFact: Say = (value, { naming }) => naming.fact(String(value));

/** Properties whose value is not said as it is written. */
const says: { readonly [name in PropertyName]?: Say } = {
  nodeKind: (value, { naming }) => wordFor(naming.vocabulary.nodeKinds, value),
  type: (value, { naming }) => wordFor(naming.vocabulary.fieldTypes, value),
  sensitivity: (value, { naming }) => wordFor(naming.vocabulary.sensitivities, value),
  aggregate: (value, { naming }) => wordFor(naming.vocabulary.aggregates, value),
  adjustmentKind: (value, { naming }) => wordFor(naming.vocabulary.adjustmentKinds, value),
  core: (value, { naming }) => (value === true ? naming.vocabulary.yes : naming.vocabulary.no),
  gradeCap: (value, { naming }) => naming.named('grade', String(value)),
  gradeWithin: asFact,
  quotaWithin: asFact,
};

export function propertyText({ property }: ChangeOf<'property'>, value: Scalar | null, telling: Telling): string {
  if (value === null) return telling.naming.vocabulary.none;
  return says[property]?.(value, telling) ?? String(value);
}
