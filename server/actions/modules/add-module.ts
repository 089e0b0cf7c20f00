import { apart } from '../../../rules/lineage/apart.ts';
import type { Lineage } from '../../../rules/lineage/lineage.ts';
import { localised } from '../../../rules/lineage/localised.ts';
import { mapped } from '../../../rules/lineage/mapped.ts';
import { unfitness } from '../../../rules/modules/fitting.ts';
import { freeIds } from '../../../rules/modules/free-ids.ts';
import type { Module } from '../../../rules/modules/module.ts';
import { moduleContent, nodesBelow } from '../../../rules/modules/module-content.ts';
import { withModule } from '../../../rules/modules/with-module.ts';
import type { Definition, Id } from '../../../schemas/definition.ts';
import type { Caller } from '../../access/caller.ts';
import type { Deps } from '../../deps.ts';
import { HttpProblem } from '../../http/problem.ts';
import { shaped } from '../compare/shaped.ts';
import { saveDraft } from '../rule-sets/drafts.ts';
import { knownDraft, knownRuleSet, openRuleSet } from '../rule-sets/known-rule-set.ts';
import { choicesToTell } from '../templates/choices-in.ts';
import { chosenFields } from '../templates/chosen-fields.ts';
import type { MappingWish } from '../templates/clone-template.ts';
import { keepUpstream } from '../templates/keep-upstream.ts';
import { type Release, visibleTemplate, wantedRelease } from '../templates/known-template.ts';
import { ownFields } from '../templates/own-fields.ts';
import { rememberedFields } from '../templates/remembered-fields.ts';
import { fittingFault } from './fitting-fault.ts';
import { listModules } from './list-modules.ts';
import { sayOfModules } from './messages.ts';
import { moduleReference } from './module-reference.ts';

export interface ModuleWish {
  readonly template: string;
  readonly release?: number;
  /** The subtree's root in the release. */
  readonly node: Id;
  readonly parent: Id;
  readonly weight?: number;
  readonly mapping?: MappingWish;
  readonly draftRevision: number;
}

interface Place {
  readonly park: string;
  readonly ruleSet: string;
  readonly modules: readonly Module[];
  readonly definition: Definition;
}

/** Takes a subtree of a template in by reference: it stays as the release has it, under the park's own fields. */
export async function addModule(deps: Deps, caller: Caller, park: string, ruleSet: string, wish: ModuleWish) {
  await openRuleSet(deps, park, ruleSet);
  const known = await visibleTemplate(deps, wish.template, park);
  const release = await wantedRelease(deps, known, wish.release);
  const draft = await knownDraft(deps, park, ruleSet);
  const { modules = [] } = draft;
  const definition = shaped(draft.definition);
  const module = await moduleOf(deps, { park, ruleSet, modules, definition }, release, wish);
  await requireOutside(deps, park, modules, wish.parent);
  const fact = {
    ...{ park, action: 'module.add', subject: `rule-sets/${ruleSet}/modules/${module.node}` },
    details: {
      ...{ template: module.template, release: module.release, upstreamNode: module.upstreamNode },
      ...choicesToTell(wish.mapping?.fields),
    },
  };
  return deps.audit.around(caller, fact, async () => {
    await keepUpstream(deps, park, { template: module.template, release });
    const content = await moduleReference(deps, park, module);
    const unfit = unfitness(definition, content, wish.parent);
    if (unfit.length > 0) throw fittingFault(unfit);
    const place = { parent: wish.parent, weight: wish.weight ?? 0 };
    await saveDraft(deps, caller, park, ruleSet, {
      definition: withModule(definition, content, place),
      seen: draft.revision === wish.draftRevision ? wish.draftRevision : 0,
      modules: [...modules, module],
    });
    return { result: await listModules(deps, park, ruleSet) };
  });
}

async function moduleOf(
  deps: Pick<Deps, 'store'>,
  place: Place,
  release: Release,
  { template, node, mapping }: ModuleWish,
): Promise<Module> {
  const { definition } = place;
  const lineage = await lineageFor(deps, place, template, release, mapping);
  const contentUnder = (root: Id) => {
    const made = localised(release.definition, lineage);
    return made.ok ? moduleContent(made.definition, root) : undefined;
  };
  const first = contentUnder(node);
  if (!first) throw new HttpProblem(422, 'module.noNode', sayOfModules('module.noNode', node));
  const renamed = freeIds(definition, release.definition, first);
  const isRenamed = Object.keys(renamed).length > 0;
  const { ids = {}, units } = lineage;
  return {
    ...{ node: renamed[node] ?? node, template, release: release.number, hash: release.hash, upstreamNode: node },
    ids: { ...ids, ...(isRenamed ? { node: { ...ids.node, ...renamed } } : {}) },
    ...(units ? { units } : {}),
  };
}

/** What the rule set has of the template already, and what is chosen now. */
async function lineageFor(
  deps: Pick<Deps, 'store'>,
  { park, ruleSet, modules, definition }: Place,
  template: string,
  release: Release,
  mapping: MappingWish | undefined,
): Promise<Lineage> {
  const { origin } = await knownRuleSet(deps, park, ruleSet);
  const { fields } = release.definition;
  const follower = { origin, modules, definition };
  const remembered = await rememberedFields(deps, park, template, follower);
  const choices: Record<Id, Id | null> = {};
  for (const { id } of fields) if (Object.hasOwn(remembered, id)) choices[id] = remembered[id] ?? null;
  Object.assign(choices, mapping?.fields);
  const chosenFrom = mapping ? await ownFields(deps, park, mapping.ruleSet) : [];
  const others = definition.fields.filter(({ id }) => !chosenFrom.some((one) => one.id === id));
  const chosen = chosenFields(fields, [...chosenFrom, ...others], choices, 'template');
  const coming = Object.keys(choices).filter((id) => choices[id] === null);
  return apart(mapped({}, fields, chosen), coming, definition, release.definition);
}

/** A module holds nothing but what its release has. */
async function requireOutside(deps: Deps, park: string, modules: readonly Module[], parent: Id): Promise<void> {
  for (const module of modules) {
    const { root } = await moduleReference(deps, park, module);
    if (nodesBelow(root).some(({ id }) => id === parent))
      throw new HttpProblem(422, 'module.inModule', sayOfModules('module.inModule', parent));
  }
}
