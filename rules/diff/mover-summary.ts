import type { Id } from '../../schemas/definition.ts';
import { snap } from '../decimal.ts';
import type { ApplicationCount, Mover, MoverSummary, Standing } from './mover.ts';
import { differs, type Sides } from './sides.ts';

export function summaryOf(
  movers: readonly Mover[],
  before: readonly Standing[],
  after: readonly Standing[],
): MoverSummary {
  const count = (holds: (mover: Mover) => boolean) => movers.filter(holds).length;
  const higher = ({ before, after }: Sides<number | null>) => before !== null && after !== null && after > before;
  const lower = ({ before, after }: Sides<number | null>) => before !== null && after !== null && after < before;
  return {
    enterprises: movers.length,
    unchanged: count(({ unchanged }) => unchanged),
    rising: count(({ places }) => places !== null && places > 0),
    falling: count(({ places }) => places !== null && places < 0),
    totalHigher: count(({ total }) => higher(total)),
    totalLower: count(({ total }) => lower(total)),
    enteredRanking: count(({ rank }) => rank.before === null && rank.after !== null),
    leftRanking: count(({ rank }) => rank.before !== null && rank.after === null),
    statusChanged: count(({ status }) => differs(status)),
    stageChanged: count(({ stage }) => differs(stage)),
    gradeChanged: count(({ grade }) => differs(grade)),
    gradeMoves: gradeMoves(movers),
    applications: applicationCounts(movers, before, after),
  };
}

function gradeMoves(movers: readonly Mover[]): MoverSummary['gradeMoves'] {
  const counts = new Map<string, { readonly before: Id | null; readonly after: Id | null; count: number }>();
  for (const { grade } of movers) {
    const key = `${grade.before ?? ''} ${grade.after ?? ''}`;
    const pair = counts.get(key) ?? { ...grade, count: 0 };
    pair.count++;
    counts.set(key, pair);
  }
  return [...counts.values()].sort((a, b) => nullsLast(a.before, b.before) || nullsLast(a.after, b.after));
}

function nullsLast(a: Id | null, b: Id | null): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
}

function applicationCounts(
  movers: readonly Mover[],
  before: readonly Standing[],
  after: readonly Standing[],
): MoverSummary['applications'] {
  const ids = new Set([...after, ...before].flatMap(({ applications }) => Object.keys(applications)));
  const counts: Record<Id, ApplicationCount> = {};
  for (const id of ids) {
    const count = (what: 'eligible' | 'selected', turn: 'gained' | 'lost') =>
      movers.filter(({ applications }) => applications[id]?.[what] === turn).length;
    counts[id] = {
      eligibleGained: count('eligible', 'gained'),
      eligibleLost: count('eligible', 'lost'),
      selectedGained: count('selected', 'gained'),
      selectedLost: count('selected', 'lost'),
      amount: { before: amountOf(id, before), after: amountOf(id, after) },
    };
  }
  return counts;
}

function amountOf(id: Id, sheets: readonly Standing[]): number {
  const sum = sheets.reduce((sum, { applications }) => {
    const result = applications[id];
    return result?.selected ? sum + (result.amount ?? 0) : sum;
  }, 0);
  return snap(sum);
}
