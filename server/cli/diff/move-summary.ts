import { differs } from '../../../rules/diff/sides.ts';
import type { ImpactReport } from '../../../rules/impact/impact.ts';

/** The counts of a report, as the command prints them. */
export function moveSummary({ enterprises, counts, ...report }: ImpactReport) {
  const changed = (moves: readonly { readonly before: unknown; readonly after: unknown; readonly count: number }[]) =>
    moves.filter(differs).reduce((sum, { count }) => sum + count, 0);
  return {
    ...{ enterprises, unchanged: counts.unchanged, rising: counts.rising, falling: counts.falling },
    ...{ totalHigher: counts.higher, totalLower: counts.lower },
    ...{ enteredRanking: counts.enteredRanking, leftRanking: counts.leftRanking },
    statusChanged: changed(report.statusMoves),
    stageChanged: changed(report.stageMoves),
    gradeChanged: changed(report.gradeMoves),
    gradeMoves: report.gradeMoves,
    applications: Object.fromEntries(
      report.applications.map(({ id, eligible, selected, amount }) => [
        id,
        {
          ...{ eligibleGained: eligible.gained, eligibleLost: eligible.lost },
          ...{ selectedGained: selected.gained, selectedLost: selected.lost, amount },
        },
      ]),
    ),
  };
}
