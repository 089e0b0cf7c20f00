import type { Application, Quota } from '../../schemas/definition.ts';
import type { ApplicationResult, Reason } from '../../schemas/result.ts';
import { truthOf } from './condition.ts';
import { evaluateNumber, type Surroundings } from './formula.ts';
import type { Value } from './formula-functions.ts';

export interface Candidate {
  readonly enterpriseId: string;
  readonly scored: boolean;
  readonly around: Surroundings;
  /** Its place in a quota's `within`; those without one are a group of their own. */
  placeIn(within: string): Value;
}

const notEligible = { eligible: false, selected: false, amount: null } as const;

/** What an application decides for one of the candidates. */
export function decide(application: Application, one: Candidate, candidates: readonly Candidate[]): ApplicationResult {
  if (!one.scored) return { ...notEligible, reasons: [{ code: 'notScored' }] };
  const truth = truthFor(application, one);
  if (truth !== true)
    return { ...notEligible, reasons: [{ code: truth === null ? 'conditionUnknown' : 'conditionNotMet' }] };
  const { amount: wanted, quota } = application;
  const eligible = candidates.filter((other) => other.scored && truthFor(application, other) === true);
  const amount = wanted ? evaluateNumber(wanted.formula, one.around) : null;
  const { taken, ties } = quota ? placeOf(one, eligible, quota) : { taken: true, ties: false };
  const reasons: Reason[] = [];
  if (wanted && amount === null) reasons.push({ code: 'amountMissing' });
  if (!taken) reasons.push({ code: 'outsideQuota' });
  if (ties) reasons.push({ code: 'tiesWithLastTaken' });
  return { eligible: true, selected: taken, amount, reasons };
}

function truthFor({ when }: Application, { around }: Candidate) {
  return when === undefined ? true : truthOf(when, around);
}

function placeOf(one: Candidate, eligible: readonly Candidate[], quota: Quota): { taken: boolean; ties: boolean } {
  const { within } = quota;
  const own = within === undefined ? 'all' : one.placeIn(within);
  const queue = eligible
    .filter((other) => within === undefined || other.placeIn(within) === own)
    .toSorted((a, b) => compareByFacts(a, b, quota) || (a.enterpriseId < b.enterpriseId ? -1 : 1));
  const lastTaken = queue[quota.count - 1];
  const firstLeft = queue[quota.count];
  const taken = queue.indexOf(one) < quota.count;
  const cutsThroughTie = lastTaken && firstLeft && compareByFacts(lastTaken, firstLeft, quota) === 0;
  return { taken, ties: cutsThroughTie === true && compareByFacts(one, lastTaken, quota) === 0 };
}

/** Below 0: a comes first. A missing fact comes last, whichever the direction. */
function compareByFacts(a: Candidate, b: Candidate, { orderBy = [] }: Quota): number {
  for (const { fact, descending = false } of orderBy) {
    const [left, right] = [a.around.read(fact), b.around.read(fact)];
    if (left === right) continue;
    if (left === null) return 1;
    if (right === null) return -1;
    return left < right === descending ? 1 : -1;
  }
  return 0;
}
