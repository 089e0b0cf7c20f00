import type { Lineage } from '../../../rules/lineage/lineage.ts';
import { localised } from '../../../rules/lineage/localised.ts';
import type { Module } from '../../../rules/modules/module.ts';
import { moduleContent } from '../../../rules/modules/module-content.ts';
import type { Definition, Id } from '../../../schemas/definition.ts';
import type { Deps } from '../../deps.ts';
import type { Origin } from '../../storage/documents/rule-sets.ts';
import { keptUpstream } from './keep-upstream.ts';

/** What a rule set has taken over so far. */
interface Follower {
  readonly origin: Origin | null;
  readonly modules: readonly Module[];
  readonly definition: Definition;
}

/** By a template's fields the rule set's own, as it and its modules have them from there: nobody is asked again. */
export async function rememberedFields(
  deps: Pick<Deps, 'store'>,
  park: string,
  template: string,
  { origin, modules, definition }: Follower,
): Promise<Readonly<Record<Id, Id>>> {
  const declared = new Set(definition.fields.map(({ id }) => id));
  const remembered: Record<Id, Id> = {};
  const look = async (source: Origin & Lineage, node: Id | null) => {
    const kept = await keptUpstream(deps, park, source);
    const made = kept && localised(kept.definition, source);
    if (!made?.ok) return;
    const taken = node === null ? made.definition : moduleContent(made.definition, node);
    const read = new Set(taken?.fields.map(({ id }) => id));
    for (const [at, { id }] of kept?.definition.fields.entries() ?? []) {
      const own = made.definition.fields[at]?.id ?? id;
      const isKnown = read.has(own) || Object.hasOwn(source.ids?.field ?? {}, id);
      if (isKnown && declared.has(own) && !Object.hasOwn(remembered, id)) remembered[id] = own;
    }
  };
  if (origin?.template === template) await look(origin, null);
  for (const module of modules)
    if (module.template === template) await look({ ...module, definitionHash: module.hash }, module.node);
  return remembered;
}
