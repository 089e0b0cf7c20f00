import { rounded } from '../axis/tidy.ts';
import { countBelow, quantile } from '../values/park-values.ts';

/** How far from the wanted share a round number may be. */
const tolerance = 0.015;

/**
 * A threshold that so many stand below: the roundest number that parts the enterprises as wished, within 1.5 % of
 * them, else the value itself. NaN of nobody.
 */
export function cutAt(ascending: Float64Array, share: number): number {
  const exact = quantile(ascending, share);
  const count = ascending.length;
  if (!Number.isFinite(exact) || exact === 0) return exact;
  const wanted = countBelow(ascending, exact) / count;
  for (const digits of [1, 2, 3, 4]) {
    const round = rounded(exact, digits);
    if (Math.abs(countBelow(ascending, round) / count - wanted) <= tolerance) return round;
  }
  return exact;
}
