import type { Lineage } from '../../../rules/lineage/lineage.ts';
import { localised } from '../../../rules/lineage/localised.ts';
import type { Module } from '../../../rules/modules/module.ts';
import { moduleContent } from '../../../rules/modules/module-content.ts';
import type { Definition, Field, Id } from '../../../schemas/definition.ts';
import type { Deps } from '../../deps.ts';
import type { Draft } from '../../storage/documents/rule-sets.ts';
import { knownRuleSet } from '../rule-sets/known-rule-set.ts';
import type { FieldChoices } from '../templates/chosen-fields.ts';
import { decidedFields } from '../templates/decided-fields.ts';
import { rememberedFields } from '../templates/remembered-fields.ts';

/** Where a module is to go. */
interface Place {
  readonly park: string;
  readonly ruleSet: string;
  readonly modules: NonNullable<Draft['modules']>;
  readonly definition: Definition;
}

/** Which fields a subtree of a release reads, under upstream's ids; undefined: the release has no such subtree. */
export function fieldsRead(upstream: Definition, lineage: Lineage, node: Id): readonly Field[] | undefined {
  const made = localised(upstream, lineage);
  const content = made.ok ? moduleContent(made.definition, node) : undefined;
  if (!made.ok || !content) return undefined;
  const read = new Set(content.fields.map(({ id }) => id));
  return upstream.fields.filter(({ id }, at) => read.has(made.definition.fields[at]?.id ?? id));
}

/** What is decided on the fields that a module is to read, and what a person is to be asked. */
export async function moduleFields(
  deps: Pick<Deps, 'store'>,
  { park, ruleSet, modules, definition }: Place,
  template: string,
  { read, module, choices }: { read: readonly Field[]; module: Module | null; choices: FieldChoices },
) {
  const { origin } = await knownRuleSet(deps, park, ruleSet);
  const lookedUp = (follower: Pick<Parameters<typeof rememberedFields>[3], 'origin' | 'modules'>) =>
    rememberedFields(deps, park, template, { ...follower, definition });
  const own = module === null ? {} : await lookedUp({ origin: null, modules: [module] });
  const others = modules.filter(({ node }) => node !== module?.node);
  return decidedFields(
    read.filter(({ id }) => !Object.hasOwn(own, id)),
    {
      ...{ mine: definition, choices, settled: own },
      remembered: await lookedUp({ origin, modules: others }),
    },
  );
}
