import type { Deps } from '../../deps.ts';
import { HttpProblem, type ProblemFault } from '../../http/problem.ts';
import { sayOfRuleSets } from '../rule-sets/messages.ts';
import type { Evaluable } from './evaluable.ts';
import { evaluableDraft, evaluableGiven, evaluableVersion } from './known-evaluable.ts';
import { type KnownRun, knownStatistics } from './known-statistics.ts';
import { sayOfEvaluate } from './messages.ts';
import { type Cells, readHistory } from './record-reader.ts';

interface Wish {
  readonly ruleSet?: string;
  readonly version?: number | 'draft';
  readonly definition?: Readonly<Record<string, unknown>>;
  /** Whose statistics it is scored against. */
  readonly run?: string;
  readonly record: Cells;
  readonly history?: readonly Cells[];
}

/** What one enterprise gets, and why; as JSON. */
export async function evaluateRecord(deps: Deps, park: string, wish: Wish): Promise<Buffer> {
  const run = wish.run === undefined ? undefined : await knownStatistics(deps, park, wish.run);
  const by = await evaluableBy(deps, park, wish, run);
  if (run && run.definitionHash !== by.hash)
    throw new HttpProblem(422, 'evaluate.otherRun', sayOfEvaluate('evaluate.otherRun'));
  if (!run && by.others.length > 0) {
    const what = by.others.slice(0, 5).join(', ') + (by.others.length > 5 ? ' …' : '');
    throw new HttpProblem(422, 'evaluate.needsRun', sayOfEvaluate('evaluate.needsRun', what));
  }
  const faults: ProblemFault[] = [];
  const record = by.read(wish.record, '/record', faults);
  const history = wish.history ? readHistory(by.read, wish.history, record, faults) : [];
  if (faults.length > 0)
    throw new HttpProblem(422, 'evaluate.wrongValues', sayOfEvaluate('evaluate.wrongValues', faults.length), {
      faults,
    });
  return by.evaluate(record, history, run);
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
