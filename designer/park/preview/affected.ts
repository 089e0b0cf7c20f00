import type { Run } from '../../../rules/index.ts';
import type { Id } from '../../../schemas/definition.ts';
import { placesOf } from './flows.ts';
import type { Affected } from './preview.ts';

const nobodyAffected: Affected = {
  any: 0,
  status: 0,
  stage: 0,
  grade: 0,
  totalHigher: 0,
  totalLower: 0,
  rising: 0,
  falling: 0,
  enteredRanking: 0,
  leftRanking: 0,
};

/** What of a row's result differs, as bits. */
const differs = {
  status: 1,
  stage: 2,
  grade: 4,
  totalHigher: 8,
  totalLower: 16,
  rising: 32,
  falling: 64,
  enteredRanking: 128,
  leftRanking: 256,
  /** A total on one side only. */
  totalThere: 512,
} as const;

/** Compares a row of the two runs; made once for a pair of them. */
export function differencesBetween(run: Run, baseline: Run): (row: number) => number {
  const stageNow = placeTranslation(placesOf(baseline, 'stages').ids, placesOf(run, 'stages').ids);
  const gradeNow = placeTranslation(placesOf(baseline, 'grades').ids, placesOf(run, 'grades').ids);
  const { totals, statuses, stages, grades, ranking } = run;
  const { totals: oldTotals, statuses: oldStatuses, stages: oldStages, grades: oldGrades } = baseline;
  const { ranks } = ranking;
  const oldRanks = baseline.ranking.ranks;
  return (row) => {
    let bits = 0;
    if (statuses[row] !== oldStatuses[row]) bits |= differs.status;
    if (stages[row] !== stageNow[(oldStages[row] as number) + 1]) bits |= differs.stage;
    if (grades[row] !== gradeNow[(oldGrades[row] as number) + 1]) bits |= differs.grade;
    const [total, oldTotal] = [totals[row] as number, oldTotals[row] as number];
    if (total > oldTotal) bits |= differs.totalHigher;
    else if (total < oldTotal) bits |= differs.totalLower;
    else if (Number.isNaN(total) !== Number.isNaN(oldTotal)) bits |= differs.totalThere;
    const [rank, oldRank] = [ranks[row] as number, oldRanks[row] as number];
    if (rank < oldRank) bits |= differs.rising;
    else if (rank > oldRank) bits |= differs.falling;
    else if (Number.isNaN(rank) !== Number.isNaN(oldRank))
      bits |= Number.isNaN(rank) ? differs.leftRanking : differs.enteredRanking;
    return bits;
  };
}

export function affectedBy(run: Run, baseline: Run | null): Affected {
  if (!baseline || baseline === run) return nobodyAffected;
  const differencesOf = differencesBetween(run, baseline);
  const counts = new Uint32Array(1024);
  for (let row = 0; row < run.totals.length; row++) {
    const bits = differencesOf(row);
    counts[bits] = (counts[bits] as number) + 1;
  }
  const having = (wanted: number) => counts.reduce((sum, count, bits) => (bits & wanted ? sum + count : sum), 0);
  return {
    any: having(1023),
    status: having(differs.status),
    stage: having(differs.stage),
    grade: having(differs.grade),
    totalHigher: having(differs.totalHigher),
    totalLower: having(differs.totalLower),
    rising: having(differs.rising),
    falling: having(differs.falling),
    enteredRanking: having(differs.enteredRanking),
    leftRanking: having(differs.leftRanking),
  };
}

/** By a place of the old list + 1, the place in the new one: ids are compared, not places. −2: it is gone. */
function placeTranslation(before: readonly Id[], after: readonly Id[]): Int16Array {
  const places = new Map(after.map((id, place) => [id, place]));
  // Where there are no stages, everyone stands at the place 0.
  const nowhere = after.length === 0 ? 0 : -2;
  return Int16Array.from([-1, ...(before.length === 0 ? [nowhere] : before.map((id) => places.get(id) ?? -2))]);
}
