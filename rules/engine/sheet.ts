import type { FieldValue } from '../../schemas/record.ts';
import {
  type ApplicationResult,
  type NodeResult,
  type Reason,
  type ScoreSheet,
  type SheetStatus,
  sheetStatuses,
} from '../../schemas/result.ts';
import { namesIn } from '../formula/expression.ts';
import type { ValueType } from '../formula/types.ts';
import type { ProgramApplication, ProgramIndicator, ProgramNode } from '../program/program.ts';
import { fromCell } from '../records/record-table.ts';
import { conjunctsOf } from './application-columns.ts';
import { type PointsOf, pointsOf } from './points.ts';
import type { ApplicationColumns, Run } from './run.ts';

/** Reads the sheets of a run, one row at a time. */
export function sheetsOf(run: Run): (row: number) => ScoreSheet {
  const { program, dataset, statuses, totals, ranking, grades, adjustments } = run;
  const points = program.nodes.map(({ index }) => pointsOf(run, index));
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

function statusReasons(run: Run, row: number, status: SheetStatus): readonly Reason[] {
  const { program } = run;
  if (status === 'unclassified') return stageReasons(run, row);
  if (status === 'rejected') {
    const stage = run.stages[row] as number;
    const missing = program.nodes.filter(
      (node): node is ProgramIndicator => node.kind === 'indicator' && rejects(run, node, row, stage),
    );
    return missing.map(({ index, node }) =>
      withMissing({ code: 'indicatorMissing', node: node.id }, run, run.indicators[index]?.missing[row]),
    );
  }
  if (status === 'scored') return [];
  const index = run.decidedBy[row] as number;
  const decisive = program.adjustments[index];
  if (!decisive) return [];
  const { adjustment, when } = decisive;
  const facts = when ? [...namesIn(when)] : [];
  if (adjustment.kind !== 'require')
    return [{ code: status === 'vetoed' ? 'vetoed' : 'excluded', adjustment: adjustment.id, facts }];
  const absent = facts.filter((name) => isMissingAt(run, name, row));
  return absent.length > 0
    ? [{ code: 'requirementUnknown', adjustment: adjustment.id, facts: absent }]
    : [{ code: 'requirementNotMet', adjustment: adjustment.id, facts }];
}

/** By its own policy; or, where every indicator is excluded, each that is used. */
function rejects(run: Run, node: ProgramNode, row: number, stage: number): boolean {
  if (node.kind !== 'indicator' || node.used[stage] !== 1 || run.indicators[node.index]?.missing[row] === 0)
    return false;
  return node.node.missing === 'reject' || Number.isNaN(run.groups[0]?.fractions[row]);
}

function stageReasons(run: Run, row: number): readonly Reason[] {
  const { program, facts } = run;
  const missing = program.stageFacts.filter((name) => isMissingAt(run, name, row));
  if (missing.length === 0) return [{ code: 'stageUnknown' }];
  return missing.map((name) =>
    withMissing(
      { code: 'stageUnknown', facts: [name] },
      run,
      facts.get(name)?.missing[row] ?? run.reasons.code('read', [name]),
    ),
  );
}

function withMissing(reason: Reason, run: Run, code: number | undefined): Reason {
  const missing = run.reasons.reason(code ?? 0);
  return missing ? { ...reason, missing } : reason;
}

/** Whether a name that a condition reads is missing; engine facts of a scored enterprise never are. */
function isMissingAt(run: Run, name: string, row: number): boolean {
  const fact = run.facts.get(name);
  if (fact) return fact.missing[row] !== 0;
  const [of, id] = name.split('.');
  if (id !== undefined) {
    const node = run.program.nodes.find((one) => one.node.id === id);
    const indicator = node && run.indicators[node.index];
    return of !== 'points' && indicator !== undefined && indicator.missing[row] !== 0;
  }
  return run.program.fields.has(name) && Number.isNaN(run.dataset.column(name)?.[row] ?? Number.NaN);
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
