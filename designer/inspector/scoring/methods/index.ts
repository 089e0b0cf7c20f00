import type { Scoring } from '../../../../schemas/definition.ts';
import { bands } from './bands.ts';
import type { AnyDrawn, Drawn } from './drawn.ts';
import { linear } from './linear.ts';
import { perUnit } from './per-unit.ts';
import { piecewise } from './piecewise.ts';
import { steps } from './steps.ts';

/** Methods whose marks follow a value along an axis; the others go by category, or by the other enterprises. */
const drawn: readonly AnyDrawn[] = [bands, linear, piecewise, perUnit, steps];

const byMethod = new Map(drawn.map((one) => [one.method, one]));

export function drawnOf(scoring: Scoring): Drawn<Scoring['method']> | undefined {
  // The map pairs each name with its own way of drawing, which the type of a map can't say.
  return byMethod.get(scoring.method) as Drawn<Scoring['method']> | undefined;
}
