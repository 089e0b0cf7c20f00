import type { Caller } from '../../access/caller.ts';
import { seenBy } from '../../access/from-outside.ts';
import type { Deps } from '../../deps.ts';
import { found } from '../../http/found.ts';
import type { ComparedSide } from './compared-side.ts';
import { sideReaders } from './sides/index.ts';

/**
 * Reads a side of a comparison: `draft`, `3`, `<rule set>:draft`, `<rule set>:3`, `template:<id>`, `review:<id>`. What the caller may
 * not see is refused or left out, and a draft that is no definition by its shape is refused.
 */
export async function readSide(
  deps: Deps,
  caller: Caller,
  park: string,
  ruleSet: string,
  side: string,
): Promise<ComparedSide> {
  for (const reader of sideReaders) {
    const parts = reader.form.exec(side)?.groups;
    if (parts) {
      const read = await reader.read(deps, caller, { park, ruleSet: parts.ruleSet ?? ruleSet, name: parts.name ?? '' });
      return seenBy(caller, park, read);
    }
  }
  return found<ComparedSide>(undefined, 'side');
}
