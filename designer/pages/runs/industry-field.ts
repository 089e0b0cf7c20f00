import type { Definition, Field } from '../../../schemas/definition.ts';

/** The field by which runs tell an enterprise's industry: the one called so, else the first that is ranked within. */
export function industryField({ fields, rankWithin = [] }: Definition): Field | undefined {
  const enums = fields.filter(({ type }) => type === 'enum');
  return (
    enums.find(({ id }) => id === 'industry') ??
    enums.find(({ id }) => id === rankWithin.find((scope) => enums.some((one) => one.id === scope)))
  );
}
