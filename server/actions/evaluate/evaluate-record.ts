import type { Deps } from '../../deps.ts';
import { HttpProblem } from '../../http/problem.ts';
import { sayOfRuleSets } from '../rule-sets/messages.ts';
import type { Evaluable } from './evaluable.ts';
import { evaluateBy, type Wish } from './evaluate-by.ts';
import { evaluableDraft, evaluableGiven, evaluableVersion } from './known-evaluable.ts';
import { type KnownRun, knownStatistics } from './known-statistics.ts';
import { sayOfEvaluate } from './messages.ts';
import { tellEvaluator } from './thread/ask-evaluator.ts';
import { keyOfVersion } from './thread/asked.ts';

/** What one enterprise gets, and why; as JSON. */
export async function evaluateRecord(deps: Deps, park: string, wish: Wish): Promise<Buffer> {
  const run = wish.run === undefined ? undefined : await knownStatistics(deps, park, wish.run);
  const by = await evaluableBy(deps, park, wish, run);
  if (run && run.definitionHash !== by.hash)
    throw new HttpProblem(422, 'evaluate.otherRun', sayOfEvaluate('evaluate.otherRun'));
  const answer = Buffer.from(evaluateBy(by, wish, run));
  const { ruleSet, version } = wish;
  if (!run && ruleSet !== undefined && typeof version === 'number')
    await tellEvaluator({ key: keyOfVersion(park, ruleSet, version), definition: by.definition, hash: by.hash });
  return answer;
}

function evaluableBy(
  deps: Deps,
  park: string,
  { ruleSet, version, definition }: Wish,
  run: KnownRun | undefined,
): Promise<Evaluable> {
  if (ruleSet !== undefined && definition !== undefined)
    throw new HttpProblem(422, 'definition.oneSource', sayOfRuleSets('definition.oneSource'));
  if (definition !== undefined) return evaluableGiven(definition);
  if (ruleSet !== undefined) {
    if (version === undefined) throw new HttpProblem(422, 'version.needed', sayOfRuleSets('version.needed'));
    return version === 'draft' ? evaluableDraft(deps, park, ruleSet) : evaluableVersion(deps, park, ruleSet, version);
  }
  if (run) return evaluableVersion(deps, park, run.ruleSet, run.version);
  throw new HttpProblem(422, 'evaluate.source', sayOfEvaluate('evaluate.source'));
}
