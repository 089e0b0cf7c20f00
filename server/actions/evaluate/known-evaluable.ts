import { compile } from '../../../rules/index.ts';
import type { Definition } from '../../../schemas/definition.ts';
import type { Deps } from '../../deps.ts';
import { HttpProblem } from '../../http/problem.ts';
import { draftHash } from '../rule-sets/definition-text.ts';
import { knownDraft, knownRuleSet } from '../rule-sets/known-rule-set.ts';
import { sayOfRuleSets } from '../rule-sets/messages.ts';
import { knownVersion } from '../rule-sets/read-version.ts';
import { askRules } from '../rule-sets/thread/ask-rules.ts';
import { type Evaluable, evaluable } from './evaluable.ts';
import { RecentlyUsed } from './recently-used.ts';
import { keyOfVersion } from './thread/asked.ts';

/** Characters of the definitions that are kept ready. */
const kept = new RecentlyUsed<Evaluable>(4_000_000);

/** Others get their turn between the steps of getting a large definition ready. */
const turn = () => new Promise(setImmediate);

async function ready(definition: Definition, hash: string): Promise<Evaluable> {
  await turn();
  const program = compile(definition);
  await turn();
  return evaluable(program, hash);
}

/** A version is read and proved once: it never changes. */
export async function evaluableVersion(deps: Deps, park: string, ruleSet: string, number: number): Promise<Evaluable> {
  const key = keyOfVersion(park, ruleSet, number);
  const known = kept.get(key);
  if (known) return known;
  const { definition, hash } = await knownVersion(deps, park, ruleSet, number);
  const made = await ready(definition, hash);
  kept.put(key, made, JSON.stringify(definition).length);
  return made;
}

export async function evaluableDraft(deps: Deps, park: string, ruleSet: string): Promise<Evaluable> {
  await knownRuleSet(deps, park, ruleSet);
  const [heading] = await deps.store.park(park).drafts.find({
    where: [{ field: 'id', is: ruleSet }],
    limit: 1,
    only: ['hash'],
  });
  const known = heading && kept.get(heading.hash);
  if (known) return known;
  const { definition, hash } = await knownDraft(deps, park, ruleSet);
  return evaluableDefinition(definition, hash, '');
}

export async function evaluableGiven(definition: unknown): Promise<Evaluable> {
  const hash = await draftHash(definition);
  return kept.get(hash) ?? evaluableDefinition(definition, hash, '/definition');
}

/** Refuses a definition with errors; `place`: where it stands in the body. */
async function evaluableDefinition(definition: unknown, hash: string, place: string): Promise<Evaluable> {
  const text = JSON.stringify(definition);
  const { errors, problems } = await askRules('check', { definition: text });
  if (errors > 0) {
    const faults = problems
      .filter(({ severity }) => severity === 'error')
      .map(({ code, path, message }) => ({ code, pointer: place + path, message }));
    throw new HttpProblem(422, 'definition.wrong', sayOfRuleSets('definition.wrong', errors), { faults });
  }
  // Without errors it is a definition.
  const made = await ready(definition as Definition, hash);
  kept.put(hash, made, text.length);
  return made;
}
