import { localised } from '../../../rules/lineage/localised.ts';
import type { Module } from '../../../rules/modules/module.ts';
import { type ModuleContent, moduleContent } from '../../../rules/modules/module-content.ts';
import type { Deps } from '../../deps.ts';
import { HttpProblem } from '../../http/problem.ts';
import { keptUpstream } from '../templates/keep-upstream.ts';
import { sayOfTemplates } from '../templates/messages.ts';

/** Every save of a draft is held against them; releases never change. */
const known = new Map<string, ModuleContent>();
const mostKnown = 50;

/** What a module is, under the rule set's own ids and units. */
export async function moduleReference(deps: Pick<Deps, 'store'>, park: string, module: Module): Promise<ModuleContent> {
  const key = JSON.stringify([park, module]);
  const found = known.get(key) ?? (await worked(deps, park, module));
  known.delete(key);
  known.set(key, found);
  if (known.size > mostKnown) known.delete(known.keys().next().value ?? '');
  return found;
}

async function worked(deps: Pick<Deps, 'store'>, park: string, module: Module): Promise<ModuleContent> {
  const { template, release, hash, node } = module;
  const kept = await keptUpstream(deps, park, { template, release, definitionHash: hash });
  const made = kept && localised(kept.definition, module);
  const content = made?.ok ? moduleContent(made.definition, node) : undefined;
  if (!content) throw new HttpProblem(409, 'upstream.lost', sayOfTemplates('upstream.lost'));
  return content;
}
