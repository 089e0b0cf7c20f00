import type { Definition } from '../../../schemas/definition.ts';
import type { Problem } from '../../../schemas/problem.ts';
import { definitionShape } from './definition-shape.ts';

export interface Fitted {
  /** Of the right shape throughout, with every place where it was. */
  readonly definition: Definition;
  readonly problems: readonly Problem[];
  /** Whether a place holds a stand-in: what is found wrong there is not the draft's. */
  isStandIn(path: string): boolean;
}

/** A draft need not be what its type says: the canvas checks while someone is still typing. */
export function fitToShape(draft: Definition): Fitted {
  const fitting = { problems: [] as Problem[], spoiled: new Set<string>() };
  const definition = definitionShape(draft, '', fitting) as Definition;
  const isStandIn = (path: string): boolean => {
    for (let at = path; ; at = at.slice(0, at.lastIndexOf('/'))) {
      if (fitting.spoiled.has(at)) return true;
      if (at === '') return false;
    }
  };
  return { definition, problems: fitting.problems, isStandIn };
}
