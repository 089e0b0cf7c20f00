import type { Adjustment, Id, Scale } from '../../schemas/definition.ts';
import type { SheetStatus } from '../../schemas/sheet-status.ts';
import { truthOf } from './condition.ts';
import { snapNumber } from './decimals.ts';
import { evaluateNumber, type Surroundings } from './formula.ts';
import { seeingAlso } from './survey.ts';

/** How far the adjustments have come. */
export interface Adjusted {
  readonly status: SheetStatus;
  readonly total: number;
  readonly bonuses: number;
  readonly entries: readonly { readonly id: Id; readonly points: number }[];
  readonly undecided: readonly Id[];
  readonly gradeLimits: readonly Id[];
}

export type Bounds = Pick<Scale, 'bonusCap'>;

/** In order; the first that decides the status is the last that is looked at. */
export function adjust(
  adjustments: readonly Adjustment[],
  total: number,
  bounds: Bounds,
  around: Surroundings,
): Adjusted {
  const start: Adjusted = { status: 'scored', total, bonuses: 0, entries: [], undecided: [], gradeLimits: [] };
  return adjustments.reduce(
    (sofar, adjustment) => (sofar.status === 'scored' ? applied(adjustment, sofar, bounds, around) : sofar),
    start,
  );
}

function applied(adjustment: Adjustment, sofar: Adjusted, { bonusCap }: Bounds, surroundings: Surroundings): Adjusted {
  const around = seeingAlso(surroundings, new Map([['total', snapNumber(sofar.total)]]));
  const { id, kind } = adjustment;
  const truth = adjustment.when === undefined ? true : truthOf(adjustment.when, around);
  if (kind === 'require') return truth === true ? sofar : { ...changed(sofar, id, 0), status: 'excluded' };
  if (truth === null) return undecided(sofar, id);
  if (!truth) return sofar;
  switch (kind) {
    case 'exclude':
      return { ...changed(sofar, id, 0), status: 'excluded' };
    case 'veto':
      return { ...changed(sofar, id, 0), status: 'vetoed' };
    case 'bonus': {
      const value = adjustment.formula === undefined ? adjustment.points : evaluateNumber(adjustment.formula, around);
      if (value === null || value === undefined) return undecided(sofar, id);
      const remaining = (bonusCap ?? Number.POSITIVE_INFINITY) - sofar.bonuses;
      const bonus = Math.min(Math.max(value, 0), adjustment.cap ?? Number.POSITIVE_INFINITY, remaining);
      return { ...changed(sofar, id, bonus), bonuses: sofar.bonuses + bonus };
    }
    case 'penalty':
      return changed(sofar, id, -(adjustment.points ?? (Math.max(sofar.total, 0) * (adjustment.percent ?? 0)) / 100));
    case 'cap':
      return replaced(sofar, id, Math.min(sofar.total, adjustment.points));
    case 'floor':
      return replaced(sofar, id, Math.max(sofar.total, adjustment.points));
    case 'gradeCap':
      return { ...changed(sofar, id, 0), gradeLimits: [...sofar.gradeLimits, adjustment.grade] };
  }
}

function changed(sofar: Adjusted, id: Id, points: number): Adjusted {
  return { ...sofar, total: sofar.total + points, entries: [...sofar.entries, { id, points: points + 0 }] };
}

function replaced(sofar: Adjusted, id: Id, total: number): Adjusted {
  return { ...changed(sofar, id, total - sofar.total), total };
}

function undecided(sofar: Adjusted, id: Id): Adjusted {
  return { ...sofar, undecided: [...sofar.undecided, id] };
}
