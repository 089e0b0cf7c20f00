import type { ApplicationResult } from '../../schemas/result.ts';
import type { ApplicationMove, Mover, Movers, Standing, Turn } from './mover.ts';
import { summaryOf } from './mover-summary.ts';
import { differs, type Sides } from './sides.ts';

/** Who moves between two scorings of the same records, and by how much. The order of the sheets does not matter. */
export function movers(before: readonly Standing[], after: readonly Standing[]): Movers {
  const was = new Map(before.map((sheet) => [sheet.enterpriseId, sheet]));
  const is = new Map(after.map((sheet) => [sheet.enterpriseId, sheet]));
  const moved = [...new Set([...is.keys(), ...was.keys()])]
    .map((enterpriseId) => moverOf(enterpriseId, was.get(enterpriseId), is.get(enterpriseId)))
    .sort(largestFirst);
  return { summary: summaryOf(moved, before, after), movers: moved };
}

function moverOf(enterpriseId: string, was: Standing | undefined, is: Standing | undefined): Mover {
  const both = <Value>(of: (sheet: Standing) => Value): Sides<Value | null> => ({
    before: was ? of(was) : null,
    after: is ? of(is) : null,
  });
  const rank = both((sheet) => sheet.rank);
  const compared = {
    status: both((sheet) => sheet.status),
    stage: both((sheet) => sheet.stage),
    total: both((sheet) => sheet.total),
    grade: both((sheet) => sheet.grade),
    rank,
  };
  const applications = applicationMoves(was, is);
  const same = Object.values(compared).every((sides) => !differs(sides));
  return {
    enterpriseId,
    name: is?.name ?? was?.name ?? null,
    ...compared,
    places: rank.before === null || rank.after === null ? null : rank.before - rank.after,
    applications,
    unchanged: same && Object.keys(applications).length === 0,
  };
}

function applicationMoves(was: Standing | undefined, is: Standing | undefined): Mover['applications'] {
  const moves: Record<string, ApplicationMove> = {};
  for (const id of new Set([...Object.keys(is?.applications ?? {}), ...Object.keys(was?.applications ?? {})])) {
    const [old, now] = [was?.applications[id], is?.applications[id]];
    const turned = (of: (result: ApplicationResult) => boolean) => turn(old ? of(old) : false, now ? of(now) : false);
    const move = {
      eligible: turned(({ eligible }) => eligible),
      selected: turned(({ selected }) => selected),
      amount: { before: old?.amount ?? null, after: now?.amount ?? null },
    };
    if (move.eligible || move.selected || differs(move.amount)) moves[id] = move;
  }
  return moves;
}

function turn(before: boolean, after: boolean): Turn | null {
  if (before === after) return null;
  return after ? 'gained' : 'lost';
}

function largestFirst(a: Mover, b: Mover): number {
  return (
    placesOf(b) - placesOf(a) ||
    totalDifference(b) - totalDifference(a) ||
    Number(a.unchanged) - Number(b.unchanged) ||
    byCodeUnits(a.enterpriseId, b.enterpriseId)
  );
}

/** Entering or leaving the ranking is more than any number of places. */
function placesOf({ rank, places }: Mover): number {
  if (places !== null) return Math.abs(places);
  return differs(rank) ? Number.MAX_SAFE_INTEGER : 0;
}

function totalDifference({ total }: Mover): number {
  return Math.abs((total.after ?? 0) - (total.before ?? 0));
}

function byCodeUnits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
