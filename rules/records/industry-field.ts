import type { Definition } from '../../schemas/definition.ts';

/** The field that tells an enterprise's industry: the one called so, else the first that enterprises are ranked within. */
export function industryField({ fields, rankWithin = [] }: Definition): string | undefined {
  const enums = fields.filter(({ type }) => type === 'enum').map(({ id }) => id);
  return enums.find((id) => id === 'industry') ?? rankWithin.find((scope) => enums.includes(scope));
}
