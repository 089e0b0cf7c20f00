import { snap } from '../decimal.ts';
import type { Statistics } from '../engine/run.ts';
import type { Value } from '../formula/functions/formula-function.ts';
import type { Program } from '../program/program.ts';
import { firing } from './facts.ts';
import { groupBy } from './group-by.ts';
import { type Standing, standingOf, type Tally, tallyIn, tallyOf } from './ranking.ts';
import type { Scored } from './score-one.ts';
import type { GradeEvent, PlainRule } from './translation.ts';

export interface Place {
  readonly grade: string | null;
  readonly rank: number | null;
  readonly percentile: number | null;
  readonly rankWithin: Readonly<Record<string, number | null>>;
}

/** What an enterprise is ranked, graded or chosen within: everyone, its stage, or the value of a field. */
export function groupOf({ enterprise, stage }: Scored, within: string): Value {
  if (within === 'all') return 'all';
  // Where there are no stages, everyone is in the same.
  return within === 'stage' ? (stage ?? '') : enterprise.read(within);
}

/** Ranks and grades among all that are scored here; or, for a sample, among those whose totals were stored. */
export function placerOf(
  { definition, grades }: Program,
  rules: readonly PlainRule<GradeEvent>[],
  everyone: readonly Scored[],
  stored: Statistics['rankings'] | null,
): (one: Scored) => Promise<Place> {
  const { gradeWithin = 'all', rankWithin = [] } = definition;
  const ranked = everyone.filter(({ status }) => status === 'scored');
  const tallies = new Map<string, ReadonlyMap<Value, Tally>>(
    ['all', gradeWithin, ...rankWithin].map((within) => {
      const known = stored?.[within];
      if (known) return [within, new Map(Object.entries(known).map(([key, one]) => [key, tallyIn(one)]))];
      const groups = groupBy(ranked, (one) => groupOf(one, within));
      const totals = [...groups].map(([key, members]) => [key, members.map(({ adjusted }) => adjusted.total ?? 0)]);
      return [within, new Map(totals.map(([key, group]) => [key as Value, tallyOf(group as number[])]))];
    }),
  );
  const standing = (one: Scored, within: string): Standing | null => {
    const group = groupOf(one, within);
    const tally = group === null ? undefined : tallies.get(within)?.get(group);
    return tally ? standingOf(one.adjusted.total ?? 0, tally) : null;
  };
  const fireOn = firing(rules);
  const topOf = new Map(grades.map(({ id, top = 0 }) => [`places.${id}`, top]));

  const gradeOf = async (one: Scored): Promise<string | null> => {
    const graded = standing(one, gradeWithin);
    const read = (name: string): Value => {
      if (name === 'total') return one.adjusted.total;
      if (name === 'above') return graded === null ? null : graded.above;
      return graded === null ? null : snap((topOf.get(name) ?? 0) * graded.ranked);
    };
    const [reached] = await fireOn(read);
    if (!reached) return null;
    const allowed = [reached.grade, ...one.adjusted.gradeCaps].map((id) =>
      grades.findIndex((grade) => grade.id === id),
    );
    return grades[Math.max(...allowed)]?.id ?? null;
  };

  return async (one) => {
    if (one.status !== 'scored') {
      const nowhere = Object.fromEntries(rankWithin.map((within) => [within, null]));
      return { grade: null, rank: null, percentile: null, rankWithin: nowhere };
    }
    const overall = standing(one, 'all');
    return {
      grade: await gradeOf(one),
      rank: overall?.rank ?? null,
      percentile: overall?.percentile ?? null,
      rankWithin: Object.fromEntries(rankWithin.map((within) => [within, standing(one, within)?.rank ?? null])),
    };
  };
}
