import type { Run } from '../../../rules/index.ts';
import { type SheetStatus, sheetStatuses } from '../../../schemas/sheet-status.ts';
import type { ListedEnterprise, Standing } from './list-request.ts';

export function standingAt(run: Run, row: number): Standing {
  const { program, statuses, stages, totals, ranking, grades } = run;
  return {
    status: sheetStatuses[statuses[row] as number] as SheetStatus,
    stage: program.stages[stages[row] as number]?.stage.id ?? null,
    total: known(totals[row]),
    rank: known(ranking.ranks[row]),
    grade: program.grades[grades[row] as number]?.id ?? null,
  };
}

function known(cell: number | undefined): number | null {
  return cell === undefined || Number.isNaN(cell) ? null : cell;
}

export function listedAt(run: Run, baseline: Run | null, row: number): ListedEnterprise {
  return {
    row,
    enterpriseId: run.dataset.enterpriseIds[row] as string,
    name: run.dataset.names[row] ?? null,
    after: standingAt(run, row),
    before: baseline && standingAt(baseline, row),
  };
}
