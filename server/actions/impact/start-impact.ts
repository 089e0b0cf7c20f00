import type { Caller } from '../../access/caller.ts';
import type { Deps } from '../../deps.ts';
import { HttpProblem } from '../../http/problem.ts';
import { readSide } from '../compare/side.ts';
import { headOfChanges } from '../records/read-records-as-of.ts';
import { knownRuleSet } from '../rule-sets/known-rule-set.ts';
import { finishedRun } from '../runs/finished-run.ts';
import { impactBetween, type Started } from './impact-between.ts';
import { kinshipOf } from './kinship-of.ts';
import { sayOfImpact } from './messages.ts';

export interface ImpactWish {
  readonly from: string;
  readonly to: string;
  readonly period: string;
  /** Takes the records that this run saw; it must be of the period, and of `from`. */
  readonly run?: string;
  readonly isTrial?: boolean;
}

/** What one side, instead of another, does to the park's enterprises. */
export async function startImpact(
  deps: Deps,
  caller: Caller,
  park: string,
  ruleSet: string,
  wish: ImpactWish,
): Promise<Started> {
  const [from, to] = [
    await readSide(deps, caller, park, ruleSet, wish.from),
    await readSide(deps, caller, park, ruleSet, wish.to),
  ];
  const { period, run = null, isTrial = run !== null } = wish;
  const asOf = run === null ? await headOfChanges(deps.store, park) : await asOfRun(deps, park, run, period, from.hash);
  const { origin } = await knownRuleSet(deps, park, ruleSet);
  const kinship = kinshipOf(from, to, origin);
  const asked = { ruleSet, from, to, ...(kinship && { kinship }), period, asOf, isTrial, run };
  return impactBetween(deps, caller, park, asked);
}

async function asOfRun(deps: Deps, park: string, id: string, period: string, hash: string): Promise<number> {
  const run = await finishedRun(deps, park, id);
  if (run.period !== period || run.definitionHash !== hash)
    throw new HttpProblem(422, 'impact.otherRun', sayOfImpact('impact.otherRun'));
  return run.asOf;
}
