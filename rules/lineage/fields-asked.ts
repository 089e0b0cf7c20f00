import type { Definition, Field, Id } from '../../schemas/definition.ts';
import type { Loose } from '../document/loose.ts';
import { nodesIn } from '../document/nodes.ts';
import { renameFacts } from '../document/references/fact-names.ts';
import { quotasIn, scoringsOf } from '../document/references/places.ts';
import { merged } from '../merge/merged.ts';
import type { Sides } from '../merge/taken.ts';

/**
 * The fields of a release for which a rule set may have its own ones, under upstream's ids: those that it did not have
 * when it was taken over last, and those that the park has removed and that a merge would need again.
 */
export function fieldsAsked(upstream: Definition, sides: Sides): readonly Field[] {
  const { base, theirs } = sides;
  const known = new Set(base.fields.map(({ id }) => id));
  const lacking = lackingIn(merged(sides), theirs);
  // Under the rule set's names the fields are the same, in the same order.
  return upstream.fields.filter((_, at) => {
    const id = theirs.fields[at]?.id ?? '';
    return !known.has(id) || lacking.has(id);
  });
}

/** Fields of upstream that a definition reads and has not. */
function lackingIn(definition: Definition, theirs: Definition): ReadonlySet<Id> {
  const own = new Set(definition.fields.map(({ id }) => id));
  const read = namesReadIn(definition);
  return new Set(theirs.fields.map(({ id }) => id).filter((id) => !own.has(id) && read.has(id)));
}

/** Everything that formulas, conditions, orders, scopes and rankings name. */
function namesReadIn(definition: Definition): ReadonlySet<string> {
  const draft: Loose = { ...structuredClone(definition) };
  const read = new Set<string>();
  renameFacts(draft, (name) => {
    read.add(name);
    return name;
  });
  for (const { node } of nodesIn(draft))
    for (const { scope } of scoringsOf(node)) if (typeof scope === 'string') read.add(scope);
  for (const { within } of quotasIn(draft)) if (typeof within === 'string') read.add(within);
  for (const key of ['rankWithin', 'gradeWithin'] as const)
    for (const one of [draft[key]].flat()) if (typeof one === 'string') read.add(one);
  return read;
}
