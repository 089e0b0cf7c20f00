import type { Sides } from '../../../rules/merge/taken.ts';
import type { Definition } from '../../../schemas/definition.ts';
import type { UpstreamSides } from '../../api/answers.ts';

/** The server has fitted all three to a definition's shape. */
export function sidesOf({ base, mine, theirs }: UpstreamSides): Sides {
  const asDefinition = (one: unknown) => one as Definition;
  return { base: asDefinition(base), mine: asDefinition(mine), theirs: asDefinition(theirs) };
}
