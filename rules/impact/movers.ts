import { differs } from '../diff/sides.ts';
import { isUnchanged } from './counts.ts';
import type { EnterpriseImpact } from './impact.ts';
import type { Impact } from './impact-of.ts';

export interface Mover extends EnterpriseImpact {
  /** Nothing that is compared differs. */
  readonly unchanged: boolean;
}

/** Everyone, the largest change first: whoever enters or leaves the ranking, then by places, then by total, then by id. */
export function moversOf({ size, enterpriseAt }: Impact): readonly Mover[] {
  return Array.from({ length: size }, (_, row): Mover => {
    const enterprise = enterpriseAt(row);
    return { ...enterprise, unchanged: isUnchanged(enterprise) };
  }).sort(largestFirst);
}

function largestFirst(a: Mover, b: Mover): number {
  return (
    placesOf(b) - placesOf(a) ||
    totalDifference(b) - totalDifference(a) ||
    Number(a.unchanged) - Number(b.unchanged) ||
    (a.enterpriseId < b.enterpriseId ? -1 : 1)
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
