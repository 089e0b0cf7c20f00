import type { Definition } from '../../schemas/definition.ts';
import { type Entities, entitiesOf } from './entities.ts';

/** A definition as both knew it, and as each side left it. */
export interface Sides {
  readonly base: Definition;
  readonly mine: Definition;
  readonly theirs: Definition;
}

export interface Taken {
  readonly base: Entities;
  readonly mine: Entities;
  readonly theirs: Entities;
}

export function takenApart({ base, mine, theirs }: Sides): Taken | undefined {
  const [a, b, c] = [entitiesOf(base), entitiesOf(mine), entitiesOf(theirs)];
  return a && b && c ? { base: a, mine: b, theirs: c } : undefined;
}
