import type { Text } from '../../../schemas/text.ts';
import type { Caller } from '../../access/caller.ts';
import type { Deps } from '../../deps.ts';
import { HttpProblem } from '../../http/problem.ts';
import type { Origin, RuleSet } from '../../storage/documents/rule-sets.ts';
import { cloneOf, type MappingWish } from '../templates/clone-template.ts';
import { keepUpstream } from '../templates/keep-upstream.ts';
import { isVisible, knownTemplate, type Release, wantedRelease } from '../templates/known-template.ts';
import { sayOfTemplates } from '../templates/messages.ts';
import { draftHash, storing } from './definition-text.ts';
import { emptyDefinition } from './empty-definition.ts';
import { sayOfRuleSets } from './messages.ts';
import { type RuleSetAnswer, ruleSetAnswer } from './rule-set-answer.ts';

interface Wish {
  readonly name?: Text;
  readonly template?: string;
  /** Left out: the latest. */
  readonly release?: number;
  readonly mapping?: MappingWish;
  /** Of any shape: `check` tells what is wrong with it. */
  readonly definition?: Readonly<Record<string, unknown>>;
}

/** Makes a rule set with a draft: empty, from a template, or from a definition. */
export async function createRuleSet(deps: Deps, caller: Caller, park: string, wish: Wish): Promise<RuleSetAnswer> {
  const { store, audit, newId, now } = deps;
  const { definition, origin, upstream } = await beginningOf(deps, park, wish);
  const name = wish.name ?? nameIn(definition);
  const hash = await draftHash(definition);
  const id = newId();
  const at = now().toISOString();
  const by = caller.person;
  const ruleSet = {
    ...{ id, name, archived: false, createdAt: at, by },
    origin,
  };
  const fact = {
    ...{ park, action: 'ruleSet.create', subject: `rule-sets/${id}`, afterHash: hash },
    details: { name: name['zh-CN'], template: origin?.template ?? null, release: origin?.release ?? null },
  };
  return audit.around(caller, fact, async () => {
    const { ruleSets, drafts } = store.park(park);
    if (upstream) await keepUpstream(deps, park, upstream);
    await storing(() =>
      drafts.insert({ id, definition, hash, savedAt: at, by, contributors: [{ person: by, revision: 1 }] }),
    );
    const stored = await ruleSets.insert(ruleSet);
    return { result: await ruleSetAnswer(deps, park, stored) };
  });
}

interface Beginning {
  readonly definition: unknown;
  readonly origin: Origin | null;
  /** The release that it was cloned from. */
  readonly upstream?: { readonly template: string; readonly release: Release };
}

async function beginningOf(deps: Deps, park: string, wish: Wish): Promise<Beginning> {
  const { name, template: id, definition, release: number, mapping } = wish;
  if (id !== undefined && definition !== undefined)
    throw new HttpProblem(422, 'ruleSet.oneSource', sayOfRuleSets('ruleSet.oneSource'));
  if (definition) return { definition, origin: null };
  if (id === undefined) return { definition: emptyDefinition(name ?? nameIn(undefined)), origin: null };
  const template = await knownTemplate(deps, id);
  if (!template || !isVisible(template, park))
    throw new HttpProblem(422, 'template.unknown', sayOfRuleSets('template.unknown', id));
  if (template.kind === 'published' && template.template.withdrawn)
    throw new HttpProblem(422, 'template.withdrawn', sayOfTemplates('template.withdrawn'));
  const release = await wantedRelease(deps, template, number);
  const clone = await cloneOf(deps, park, id, release, mapping);
  return { ...clone, upstream: { template: id, release } };
}

const longestName = 200;

/** What a definition calls itself. */
function nameIn(definition: unknown): RuleSet['name'] {
  const named = isObject(definition) ? definition.name : undefined;
  if (!isObject(named) || !isName(named['zh-CN']))
    throw new HttpProblem(422, 'ruleSet.name', sayOfRuleSets('ruleSet.name'));
  return { 'zh-CN': named['zh-CN'], ...(isName(named.en) ? { en: named.en } : {}) };
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= longestName;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
