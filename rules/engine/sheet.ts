import type { FieldValue } from '../../schemas/record.ts';
import type { ApplicationResult, NodeResult, Reason, ScoreSheet } from '../../schemas/result.ts';
import { type SheetStatus, sheetStatuses } from '../../schemas/sheet-status.ts';
import { namesIn } from '../formula/expression.ts';
import type { ValueType } from '../formula/types.ts';
import type { ProgramApplication } from '../program/program.ts';
import { fromCell } from '../records/record-table.ts';
import { conjunctsOf } from './application-columns.ts';
import { type PointsOf, pointsIn } from './points.ts';
import type { ApplicationColumns, Run } from './run.ts';
import { isMissingAt, statusReasons } from './status-reasons.ts';

/** Reads the sheets of a run, one row at a time. */
export function sheetsOf(run: Run): (row: number) => ScoreSheet {
  const { program, dataset, statuses, totals, ranking, grades, adjustments } = run;
  const pointsOf = pointsIn(run);
  const points = program.nodes.map(({ index }) => pointsOf(index));
  const stageIds = program.stages.map(({ stage }) => stage.id);
  return (row) => {
    const status = sheetStatuses[statuses[row] as number] as SheetStatus;
    const scored = status === 'scored';
    return {
      enterpriseId: dataset.enterpriseIds[row] as string,
      name: dataset.names[row] ?? null,
      status,
      reasons: statusReasons(run, row, status),
      stage: stageIds[run.stages[row] as number] ?? null,
      total: known(totals[row]),
      grade: scored ? (program.grades[grades[row] as number]?.id ?? null) : null,
      rank: known(ranking.ranks[row]),
      percentile: known(ranking.percentiles[row]),
      rankWithin: Object.fromEntries([...run.rankWithin].map(([name, { ranks }]) => [name, known(ranks[row])])),
      nodes: nodeResults(run, row, scored || status === 'vetoed', points),
      adjustments: program.adjustments.flatMap(({ adjustment: { id } }, index) => {
        const { outcomes, points: given } = adjustments[index] as Run['adjustments'][number];
        return outcomes[row] === 1 ? [{ id, points: given[row] as number }] : [];
      }),
      undecided: program.adjustments.flatMap(({ adjustment: { id } }, index) =>
        adjustments[index]?.outcomes[row] === 2 ? [id] : [],
      ),
      applications: Object.fromEntries(
        program.applications.map((application, index) => [
          application.application.id,
          applicationResult(run, row, scored, application, run.applications[index] as ApplicationColumns),
        ]),
      ),
    };
  };
}

/** One sheet; for many, `sheetsOf` prepares once. */
export function sheetOf(run: Run, row: number): ScoreSheet {
  return sheetsOf(run)(row);
}

function known(cell: number | undefined): number | null {
  return cell === undefined || Number.isNaN(cell) ? null : cell + 0;
}

function valueAt(run: Run, cell: number, { kind }: ValueType): FieldValue {
  const types = { number: 'number', boolean: 'boolean', date: 'date', text: 'string' } as const;
  return fromCell(cell, types[kind], run.dataset.dictionary);
}

const onePoint = new Float64Array(1);

function nodeResults(run: Run, row: number, hasPoints: boolean, points: readonly PointsOf[]): ScoreSheet['nodes'] {
  const results: Record<string, NodeResult> = {};
  for (const node of run.program.nodes) {
    const indicator = run.indicators[node.index];
    const cell = (indicator?.marks ?? run.groups[node.index]?.fractions)?.[row] as number;
    (points[node.index] as PointsOf)(onePoint, 0, row, 1);
    results[node.node.id] = {
      value: node.kind === 'indicator' && indicator ? valueAt(run, indicator.values[row] as number, node.type) : null,
      mark: indicator ? known(cell) : null,
      fraction: hasPoints ? known(cell / (node.kind === 'indicator' ? node.fullMarks : 1)) : null,
      points: hasPoints ? known(onePoint[0]) : null,
      missing: run.reasons.reason(indicator?.missing[row] ?? 0),
    };
  }
  return results;
}

function applicationResult(
  run: Run,
  row: number,
  scored: boolean,
  { application, when, amount }: ProgramApplication,
  columns: ApplicationColumns,
): ApplicationResult {
  const eligible = columns.eligible[row] === 1;
  const selected = columns.selected[row] === 1;
  const reasons: Reason[] = [];
  if (!scored) reasons.push({ code: 'notScored' });
  else
    conjunctsOf(when).forEach((part, index) => {
      const outcome = columns.conjuncts[index]?.[row];
      const facts = [...namesIn(part)];
      if (outcome === 0) reasons.push({ code: 'conditionNotMet', facts });
      if (outcome === 2)
        reasons.push({ code: 'conditionUnknown', facts: facts.filter((name) => isMissingAt(run, name, row)) });
    });
  const missing = run.reasons.reason(columns.amountMissing[row] ?? 0);
  if (eligible && amount && missing) reasons.push({ code: 'amountMissing', missing });
  if (eligible && !selected && application.quota) reasons.push({ code: 'outsideQuota' });
  if (columns.tied[row] === 1) reasons.push({ code: 'tiesWithLastTaken' });
  return { eligible, selected, amount: eligible ? known(columns.amounts[row]) : null, reasons };
}
