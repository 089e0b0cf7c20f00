import type { Caller } from '../../../access/caller.ts';
import type { Deps } from '../../../deps.ts';
import type { ComparedSide } from '../compared-side.ts';

/** Where a side is looked for: a rule set of the park, and what names it there. */
interface SideAddress {
  readonly park: string;
  readonly ruleSet: string;
  readonly name: string;
}

/** `form` gives the groups `name` and, where it is not the address's own, `ruleSet`. */
export interface SideReader {
  readonly form: RegExp;
  read(deps: Deps, caller: Caller, address: SideAddress): Promise<ComparedSide>;
}
