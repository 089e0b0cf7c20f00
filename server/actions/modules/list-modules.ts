import type { Module } from '../../../rules/modules/module.ts';
import { nodesBelow } from '../../../rules/modules/module-content.ts';
import type { Deps } from '../../deps.ts';
import { HttpProblem } from '../../http/problem.ts';
import { knownDraft, knownRuleSet } from '../rule-sets/known-rule-set.ts';
import { knownTemplate, nameOf, releasesOf } from '../templates/known-template.ts';
import { sayOfModules } from './messages.ts';
import { moduleReference } from './module-reference.ts';

/** A rule set's modules: where each comes from, which releases there are, and which nodes are locked by it. */
export async function listModules(deps: Pick<Deps, 'store'>, park: string, ruleSet: string) {
  await knownRuleSet(deps, park, ruleSet);
  const { modules = [], revision } = await knownDraft(deps, park, ruleSet);
  return {
    draftRevision: revision,
    items: await Promise.all(modules.map((module) => moduleAnswer(deps, park, module))),
  };
}

async function moduleAnswer(deps: Pick<Deps, 'store'>, park: string, module: Module) {
  const { node, template: id, release, upstreamNode } = module;
  const { root } = await moduleReference(deps, park, module);
  const template = await knownTemplate(deps, id);
  const releases = template ? await releasesOf(deps, template) : [];
  return {
    ...{ node, upstreamNode, release, name: root.name },
    template: { id, name: template ? nameOf(template) : { 'zh-CN': id } },
    releases,
    latest: Math.max(release, ...releases.map(({ number }) => number)),
    nodes: nodesBelow(root).map((one) => one.id),
  };
}

export async function knownModule(deps: Pick<Deps, 'store'>, park: string, ruleSet: string, node: string) {
  await knownRuleSet(deps, park, ruleSet);
  const draft = await knownDraft(deps, park, ruleSet);
  const module = draft.modules?.find((one) => one.node === node);
  if (!module) throw new HttpProblem(404, 'module.unknown', sayOfModules('module.unknown'));
  return { module, draft };
}
