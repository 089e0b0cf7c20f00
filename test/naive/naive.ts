import type { Definition, Id } from '../../schemas/definition.ts';
import { isGroup } from '../../schemas/definition.ts';
import type { RecordInput } from '../../schemas/record.ts';
import type { NodeResult, ScoreSheet } from '../../schemas/result.ts';
import { type Adjusted, adjust } from './adjust.ts';
import { type Candidate, decide } from './apply.ts';
import { roundOnPaper, snapNumber } from './decimals.ts';
import { snapValue, type Value } from './formula-functions.ts';
import { type Marked, markAll, scopeOf } from './marks.ts';
import { gradeOf, rankOf } from './rank.ts';
import { standing } from './statistics.ts';
import { nodesOf, seeingAlso, survey } from './survey.ts';
import { fractionOf, pointsOf, usedIndicators } from './tree.ts';

const defaultScale = { full: 100, decimals: 2, min: 0 } as const;

interface Totalled extends Marked {
  readonly outcome: Adjusted;
  readonly points: ReadonlyMap<Id, number>;
}

/** Section by section as the rules are written, one enterprise after another; nothing is shared and nothing is fast. */
export function naiveScore(definition: Definition, records: readonly RecordInput[], period: string): ScoreSheet[] {
  const surveyed = records.filter((one) => one.period === period).map((one) => survey(definition, records, one));
  const totalled = markAll(definition, surveyed).map((one) => totalOf(definition, one));
  const ranked = totalled.filter(({ outcome }) => outcome.status === 'scored');
  const placed = totalled.map((one) => {
    const place = placeOf(definition, one, ranked);
    return { one, place, candidate: candidateOf(one, place) };
  });
  const candidates = placed.map(({ candidate }) => candidate);
  return placed.map(({ one, place, candidate }) => ({
    enterpriseId: one.record.enterpriseId,
    name: one.record.name ?? null,
    status: one.outcome.status,
    reasons: [],
    stage: one.stage,
    ...place,
    nodes: nodeResults(definition, one),
    adjustments: one.outcome.entries,
    undecided: one.outcome.undecided,
    applications: Object.fromEntries(
      (definition.applications ?? []).map((application) => [
        application.id,
        decide(application, candidate, candidates),
      ]),
    ),
  }));
}

/** The total as adjusted, clamped and rounded; and what later formulas and conditions can see. */
function totalOf(definition: Definition, one: Marked): Totalled {
  const scale = { ...defaultScale, ...definition.scale };
  const points = new Map(pointsOf(definition.tree, scale.full, one));
  const around = seeingAlso(one.around, nodeFacts(one, points));
  const fraction = fractionOf(definition.tree, one);
  const status = statusBefore(definition, one, fraction);
  if (fraction === null || status !== 'scored')
    return { ...one, around, points, outcome: { ...adjust([], 0, {}, around), status } };
  const outcome = adjust(definition.adjustments ?? [], scale.full * fraction, scale, around);
  const clamped = Math.min(Math.max(outcome.total, scale.min), scale.max ?? Number.POSITIVE_INFINITY);
  const total = outcome.status === 'scored' ? roundOnPaper(clamped, scale.decimals) : 0;
  return { ...one, around, points, outcome: { ...outcome, total } };
}

/** Rejected too: who has nothing at all that counts. */
function statusBefore({ tree }: Definition, { unclassified, refused, stage }: Marked, fraction: number | null) {
  if (unclassified) return 'unclassified';
  const used = usedIndicators(tree, stage);
  return fraction === null || refused.some((id) => used.includes(id)) ? 'rejected' : 'scored';
}

/** Marks and points are snapped wherever they are read. */
function nodeFacts({ values, marks }: Marked, points: ReadonlyMap<Id, number>): ReadonlyMap<string, Value> {
  return new Map<string, Value>([
    ...[...values].map(([id, value]) => [`value.${id}`, value] as const),
    ...[...marks].map(([id, mark]) => [`mark.${id}`, snapValue(mark)] as const),
    ...[...points].map(([id, share]) => [`points.${id}`, snapNumber(share)] as const),
  ]);
}

type Place = Pick<ScoreSheet, 'total' | 'grade' | 'rank' | 'percentile' | 'rankWithin'>;

function placeOf(definition: Definition, one: Totalled, ranked: readonly Totalled[]): Place {
  const { status, total, gradeLimits } = one.outcome;
  const { rankWithin = [], gradeWithin = 'all' } = definition;
  if (status !== 'scored') {
    const none = Object.fromEntries(rankWithin.map((scope) => [scope, null]));
    return { total: status === 'vetoed' ? 0 : null, grade: null, rank: null, percentile: null, rankWithin: none };
  }
  const totalsWithin = (scope: string): readonly number[] | null => {
    const own = scopeOf(scope, one);
    if (own === null) return null;
    return ranked.filter((other) => scopeOf(scope, other) === own).map(({ outcome }) => outcome.total);
  };
  const all = ranked.map(({ outcome }) => outcome.total);
  const ranksWithin = rankWithin.map((scope) => {
    const totals = totalsWithin(scope);
    return [scope, totals === null ? null : rankOf(totals, total)] as const;
  });
  return {
    total,
    grade: gradeOf(definition, total, totalsWithin(gradeWithin), gradeLimits),
    rank: rankOf(all, total),
    percentile: standing(all, total),
    rankWithin: Object.fromEntries(ranksWithin),
  };
}

function candidateOf(one: Totalled, { total, grade, rank, percentile }: Place): Candidate {
  return {
    enterpriseId: one.record.enterpriseId,
    scored: one.outcome.status === 'scored',
    around: seeingAlso(one.around, new Map<string, Value>(Object.entries({ total, grade, rank, percentile }))),
    placeIn: (within) => scopeOf(within, one),
  };
}

function nodeResults(definition: Definition, one: Totalled): Record<Id, NodeResult> {
  const counts = one.outcome.status === 'scored' || one.outcome.status === 'vetoed';
  const results = nodesOf(definition.tree).map((node): readonly [Id, NodeResult] => {
    const value = one.values.get(node.id) ?? null;
    const lacks = !isGroup(node) && (value === null || one.unmarked.includes(node.id));
    const result = {
      value: typeof value === 'number' ? value + 0 : value,
      mark: one.marks.get(node.id) ?? null,
      fraction: counts ? fractionOf(node, one) : null,
      points: counts ? (one.points.get(node.id) ?? null) : null,
      missing: lacks ? { operation: '?', fields: [] } : null,
    };
    return [node.id, result];
  });
  return Object.fromEntries(results);
}
