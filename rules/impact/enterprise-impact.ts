import type { Id } from '../../schemas/definition.ts';
import { type SheetStatus, sheetStatuses } from '../../schemas/sheet-status.ts';
import { snap } from '../decimal.ts';
import { differs, type Sides } from '../diff/sides.ts';
import type { Dataset } from '../records/dataset.ts';
import type { Decomposition } from './decomposition.ts';
import type { ApplicationMove, CausePoints, EnterpriseImpact, Turn } from './impact.ts';
import type { Standings } from './standings.ts';

/** All that is known of the enterprises, as columns. */
export interface ImpactColumns {
  readonly dataset: Dataset;
  readonly sides: Sides<Standings>;
  readonly decomposition: Pick<Decomposition, 'points' | 'turnedBy'>;
  /** The place in the report of each cause. */
  readonly placeOfCause: Int32Array;
  /** Codes of the dataset's dictionary; undefined: no such field. */
  readonly industries: Float64Array | undefined;
}

/** Reads one enterprise after the other out of the columns. */
export function impactAt(columns: ImpactColumns): (row: number) => EnterpriseImpact {
  const { dataset, sides, decomposition, industries } = columns;
  const both = <Value>(of: (side: Standings) => Value): Sides<Value> => ({
    before: of(sides.before),
    after: of(sides.after),
  });
  const applications = new Set([...sides.after.applications.keys(), ...sides.before.applications.keys()]);
  return (row) => {
    const total = both(({ totals }) => known(totals[row]));
    const rank = both(({ ranks }) => known(ranks[row]));
    const turnedBy = decomposition.turnedBy[row] as number;
    return {
      enterpriseId: dataset.enterpriseIds[row] as string,
      name: dataset.names[row] ?? null,
      industry: textAt(dataset, industries, row),
      status: both(({ statuses }) => sheetStatuses[statuses[row] as number] as SheetStatus),
      stage: both((side) => stageAt(side, row)),
      total,
      grade: both((side) => gradeAt(side, row)),
      rank,
      change: difference(total),
      places: rank.before === null || rank.after === null ? null : rank.before - rank.after,
      causes: total.before === null || total.after === null ? [] : causesAt(columns, row),
      turnedBy: turnedBy < 0 ? null : (columns.placeOfCause[turnedBy] as number),
      applications: movesAt(sides, applications, row),
    };
  };
}

function causesAt({ decomposition: { points }, placeOfCause }: ImpactColumns, row: number): readonly CausePoints[] {
  return points
    .map((column, cause): CausePoints => [placeOfCause[cause] as number, column[row] as number])
    .filter(([, own]) => Math.abs(own) > nothing)
    .sort(([, a], [, b]) => Math.abs(b) - Math.abs(a));
}

/** What sums of doubles leave where nothing changed: totals have ten decimals at most. */
export const nothing = 1e-11;

export function stageAt({ program, stages }: Standings, row: number): Id | null {
  return program.stages[stages[row] as number]?.stage.id ?? null;
}

export function gradeAt({ program, grades, statuses }: Standings, row: number): Id | null {
  const isScored = sheetStatuses[statuses[row] as number] === 'scored';
  return isScored ? (program.grades[grades[row] as number]?.id ?? null) : null;
}

export function textAt({ dictionary }: Dataset, codes: Float64Array | undefined, row: number): string | null {
  const code = codes?.[row];
  return code === undefined || Number.isNaN(code) ? null : dictionary.text(code);
}

export function difference({ before, after }: Sides<number | null>): number | null {
  return before === null || after === null ? null : snap(after - before);
}

export function known(cell: number | undefined): number | null {
  return cell === undefined || Number.isNaN(cell) ? null : cell + 0;
}

function movesAt(sides: Sides<Standings>, ids: ReadonlySet<Id>, row: number): EnterpriseImpact['applications'] {
  const moves: Record<Id, ApplicationMove> = {};
  for (const id of ids) {
    const [was, is] = [sides.before.applications.get(id), sides.after.applications.get(id)];
    const move = {
      eligible: turn(was?.eligible[row] === 1, is?.eligible[row] === 1),
      selected: turn(was?.selected[row] === 1, is?.selected[row] === 1),
      amount: { before: amountAt(was, row), after: amountAt(is, row) },
    };
    if (move.eligible || move.selected || differs(move.amount)) moves[id] = move;
  }
  return moves;
}

type Decisions = Standings['applications'] extends ReadonlyMap<string, infer Columns> ? Columns : never;

/** Nobody who is not eligible has an amount, whatever its formula gives. */
export function amountAt(decisions: Decisions | undefined, row: number): number | null {
  return decisions?.eligible[row] === 1 ? known(decisions.amounts[row]) : null;
}

function turn(before: boolean, after: boolean): Turn | null {
  if (before === after) return null;
  return after ? 'gained' : 'lost';
}
