import type { ApplicationResult, NodeResult, Reason, ScoreSheet } from '../../schemas/result.ts';
import { type SheetStatus, sheetStatuses } from '../../schemas/sheet-status.ts';
import { namesIn } from '../formula/expression.ts';
import type { ProgramApplication } from '../program/program.ts';
import { conjunctsOf } from './application-columns.ts';
import { type NodeCells, nodeCellsOf } from './node-cells.ts';
import type { ApplicationColumns, Run } from './run.ts';
import { isMissingAt, statusReasons } from './status-reasons.ts';

/** A sheet up to its nodes. */
export type SheetHead = Omit<ScoreSheet, 'nodes' | keyof SheetDecisions>;
/** A sheet after its nodes. */
type SheetDecisions = Pick<ScoreSheet, 'adjustments' | 'undecided' | 'applications'>;

/** Reads a run one row at a time, each part of a sheet by itself. */
export interface RowReader {
  head(row: number): SheetHead;
  /** The same cells for every row, as they stand in the row that was asked for last. */
  nodes(row: number): readonly NodeCells[];
  decisions(row: number): SheetDecisions;
}

export function rowReader(run: Run): RowReader {
  const { program, dataset, statuses, totals, ranking, grades } = run;
  const cells = nodeCellsOf(run);
  const stageIds = program.stages.map(({ stage }) => stage.id);
  const conjunctFacts = program.applications.map(({ when }) => conjunctsOf(when).map((part) => [...namesIn(part)]));
  const statusAt = (row: number) => sheetStatuses[statuses[row] as number] as SheetStatus;
  return {
    head: (row) => {
      const status = statusAt(row);
      return {
        enterpriseId: dataset.enterpriseIds[row] as string,
        name: dataset.names[row] ?? null,
        status,
        reasons: statusReasons(run, row, status),
        stage: stageIds[run.stages[row] as number] ?? null,
        total: known(totals[row]),
        grade: status === 'scored' ? (program.grades[grades[row] as number]?.id ?? null) : null,
        rank: known(ranking.ranks[row]),
        percentile: known(ranking.percentiles[row]),
        rankWithin: rankWithin(run, row),
      };
    },
    nodes: (row) => {
      const status = statusAt(row);
      const hasPoints = status === 'scored' || status === 'vetoed';
      for (const node of cells) node.read(row, hasPoints);
      return cells;
    },
    decisions: (row) => {
      const scored = statusAt(row) === 'scored';
      const results = program.applications.map((application, index) => {
        const columns = run.applications[index] as ApplicationColumns;
        return [
          application.application.id,
          applicationResult(run, row, scored, application, conjunctFacts[index] ?? [], columns),
        ] as const;
      });
      const { took, undecided } = adjustmentsAt(run, row);
      return { adjustments: took, undecided, applications: Object.fromEntries(results) };
    },
  };
}

/** Reads the sheets of a run, one row at a time. */
export function sheetsOf(run: Run): (row: number) => ScoreSheet {
  const { head, nodes, decisions } = rowReader(run);
  return (row) => Object.assign(head(row), { nodes: nodeResults(nodes(row)) }, decisions(row));
}

/** One sheet; for many, `sheetsOf` prepares once. */
export function sheetOf(run: Run, row: number): ScoreSheet {
  return sheetsOf(run)(row);
}

function known(cell: number | undefined): number | null {
  return cell === undefined || Number.isNaN(cell) ? null : cell + 0;
}

function rankWithin(run: Run, row: number): ScoreSheet['rankWithin'] {
  const within: Record<string, number | null> = {};
  for (const [name, { ranks }] of run.rankWithin) within[name] = known(ranks[row]);
  return within;
}

function adjustmentsAt({ program, adjustments }: Run, row: number) {
  const took: ScoreSheet['adjustments'][number][] = [];
  const undecided: string[] = [];
  program.adjustments.forEach(({ adjustment: { id } }, index) => {
    const { outcomes, points } = adjustments[index] as Run['adjustments'][number];
    if (outcomes[row] === 1) took.push({ id, points: points[row] as number });
    else if (outcomes[row] === 2) undecided.push(id);
  });
  return { took, undecided };
}

function nodeResults(cells: readonly NodeCells[]): ScoreSheet['nodes'] {
  const results: Record<string, NodeResult> = {};
  for (const cell of cells)
    results[cell.node.node.id] = {
      value: cell.fieldValue,
      mark: known(cell.mark),
      fraction: known(cell.fraction),
      points: known(cell.points),
      missing: cell.reason,
    };
  return results;
}

function applicationResult(
  run: Run,
  row: number,
  scored: boolean,
  { application, amount }: ProgramApplication,
  conjunctFacts: readonly (readonly string[])[],
  columns: ApplicationColumns,
): ApplicationResult {
  const eligible = columns.eligible[row] === 1;
  const selected = columns.selected[row] === 1;
  const reasons: Reason[] = [];
  if (!scored) reasons.push({ code: 'notScored' });
  else
    conjunctFacts.forEach((facts, index) => {
      const outcome = columns.conjuncts[index]?.[row];
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
