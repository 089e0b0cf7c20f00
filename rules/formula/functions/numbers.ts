import { roundHalfAway, snap } from '../../decimal.ts';
import { type FormulaFunction, numeric } from './formula-function.ts';

/**
 * The remaining numeric functions, as in ECMAScript's Math but for `round`, which rounds half away from zero; the three
 * that round look at the snapped number, so that floor(0.29 * 100) is 29.
 */
export const numbers: readonly FormulaFunction[] = [
  numeric('abs', 'abs(x)', 1, Math.abs),
  numeric('round', 'round(x)', 1, (x) => roundHalfAway(snap(x), 0)),
  numeric('floor', 'floor(x)', 1, (x) => Math.floor(snap(x))),
  numeric('ceil', 'ceil(x)', 1, (x) => Math.ceil(snap(x))),
  numeric('sqrt', 'sqrt(x)', 1, Math.sqrt),
  numeric('exp', 'exp(x)', 1, Math.exp),
  numeric('ln', 'ln(x)', 1, Math.log),
  numeric('log10', 'log10(x)', 1, Math.log10),
  numeric('pow', 'pow(x, y)', 2, (x, y) => x ** y),
  numeric('clamp', 'clamp(x, lo, hi)', 3, (x, lo, hi) => Math.min(Math.max(x, lo), hi)),
];
