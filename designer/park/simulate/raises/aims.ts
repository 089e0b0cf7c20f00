import type { ProgramIndicator } from '../../../../rules/program/program.ts';
import type { Field, Scoring } from '../../../../schemas/definition.ts';
import type { Raise } from '../simulation.ts';
import type { Trial, Tried } from './trials.ts';

/** A mark that is to be reached by changing one field. */
export interface Aim {
  readonly indicator: ProgramIndicator;
  readonly field: Field;
  readonly aim: Raise['aim'];
  readonly mark: number;
}

/** Values of the aim's field: `reaching` reaches the mark, `short`, which is nearer to the own value, does not. */
export interface Reach extends Aim {
  readonly short: number;
  readonly reaching: number;
}

/** Whether the mark rises in steps, so that the next one has a place. */
const risesInSteps: Readonly<Record<Scoring['method'], boolean>> = {
  bands: true,
  steps: true,
  boolean: true,
  lookup: true,
  linear: false,
  piecewise: false,
  perUnit: false,
  percentile: false,
  minMax: false,
  zScore: false,
};
/** Where it rises evenly, this share of full marks is a step worth telling. */
const worthTelling = 0.1;
/** Less than any step between two marks that someone writes. */
const least = 1e-9;

/** The marks that are worth aiming at, and where among the trials of the field each is first reached. */
export function reachesIn(
  { indicator, field }: Pick<Aim, 'indicator' | 'field'>,
  from: { readonly mark: number; readonly cell: number; readonly method: Scoring['method'] },
  trials: readonly Trial[],
  tried: Tried,
): readonly Reach[] {
  const higher = trials.flatMap((trial, at) => {
    const mark = trial.field === field.id ? tried.markOf(indicator, at) : Number.NaN;
    return mark > from.mark ? [{ ...trial, mark }] : [];
  });
  if (higher.length === 0) return [];
  const most = Math.max(...higher.map(({ mark }) => mark));
  const step = risesInSteps[from.method] ? least : worthTelling * indicator.fullMarks;
  const aims: readonly Pick<Aim, 'aim' | 'mark'>[] = [
    ...(from.mark + step < most - least ? [{ aim: 'next' as const, mark: from.mark + step }] : []),
    { aim: 'most', mark: most },
  ];
  const cells = trials.filter((trial) => trial.field === field.id).map(({ cell }) => cell);
  return aims.map(({ aim, mark }) => {
    const reaching = higher.filter((trial) => trial.mark >= mark).map(({ cell }) => cell);
    const nearest = reaching.reduce((a, b) => (distance(b, from.cell) < distance(a, from.cell) ? b : a));
    return { indicator, field, aim, mark, reaching: nearest, short: neighbour(cells, nearest, from.cell) };
  });
}

/** From a missing value the smallest is nearest. */
function distance(cell: number, own: number): number {
  return Number.isNaN(own) ? cell : Math.abs(cell - own);
}

/** The tried value before this one on the way from the own value; NaN: there is none. */
function neighbour(cells: readonly number[], cell: number, own: number): number {
  const between = [...cells, own].filter((one) => (cell > own ? one >= own && one < cell : one <= own && one > cell));
  const fromNothing = Number.isNaN(own) ? cells.filter((one) => one < cell) : between;
  return fromNothing.reduce((a, b) => (Number.isNaN(a) || Math.abs(b - cell) < Math.abs(a - cell) ? b : a), Number.NaN);
}
