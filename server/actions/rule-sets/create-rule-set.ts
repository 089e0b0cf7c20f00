import { templateNamed } from '../../../rules/templates/index.ts';
import type { Text } from '../../../schemas/text.ts';
import type { Caller } from '../../access/caller.ts';
import type { Deps } from '../../deps.ts';
import { HttpProblem } from '../../http/problem.ts';
import type { RuleSet } from '../../storage/documents.ts';
import { draftHash, storing } from './definition-text.ts';
import { emptyDefinition } from './empty-definition.ts';
import { sayOfRuleSets } from './messages.ts';
import { type RuleSetAnswer, ruleSetAnswer } from './rule-set-answer.ts';

interface Wish {
  readonly name?: Text;
  readonly template?: string;
  /** Of any shape: `check` tells what is wrong with it. */
  readonly definition?: Readonly<Record<string, unknown>>;
}

/** Makes a rule set with a draft: empty, from a template, or from a definition. */
export async function createRuleSet(deps: Deps, caller: Caller, park: string, wish: Wish): Promise<RuleSetAnswer> {
  const { store, audit, newId, now } = deps;
  const { definition, origin } = beginningOf(wish);
  const name = wish.name ?? nameIn(definition);
  const hash = await draftHash(definition);
  const id = newId();
  const at = now().toISOString();
  const by = caller.person;
  const ruleSet = {
    ...{ id, name, archived: false, createdAt: at, by },
    origin: origin === null ? null : { template: origin, definitionHash: hash },
  };
  const fact = {
    ...{ park, action: 'ruleSet.create', subject: `rule-sets/${id}`, afterHash: hash },
    details: { name: name['zh-CN'], template: origin },
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
  readonly origin: string | null;
}

function beginningOf({ name, template: id, definition }: Wish): Beginning {
  if (id !== undefined && definition !== undefined)
    throw new HttpProblem(422, 'ruleSet.oneSource', sayOfRuleSets('ruleSet.oneSource'));
  if (definition) return { definition, origin: null };
  if (id === undefined) return { definition: emptyDefinition(name ?? nameIn(undefined)), origin: null };
  const template = templateNamed(id);
  if (!template) throw new HttpProblem(422, 'template.unknown', sayOfRuleSets('template.unknown', id));
  return { definition: template.definition, origin: id };
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
