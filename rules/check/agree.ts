import type { FieldValue } from '../../schemas/record.ts';
import { roundHalfAway } from '../decimal.ts';

/** Written with this many decimals, a number is plainly one that was cut off; 8 or 8.3 is meant as it stands. */
const fewestDecimals = 4;
const mostDecimals = 10;
const relative = 1e-9;

/**
 * Whether a result is what a person wrote down. A total is rounded by the rules themselves and must be equal. Any other
 * number may differ in its last bits, or be written rounded to four or more decimals: 33.3333 agrees with 100 / 3.
 */
export function agree(expected: FieldValue, got: FieldValue, exact: boolean): boolean {
  if (expected === got) return true;
  if (exact || typeof expected !== 'number' || typeof got !== 'number') return false;
  if (Math.abs(expected - got) <= relative * Math.max(Math.abs(expected), Math.abs(got))) return true;
  const decimals = decimalsOf(expected);
  return decimals >= fewestDecimals && decimals <= mostDecimals && roundHalfAway(got, decimals) === expected;
}

function decimalsOf(written: number): number {
  const text = String(written);
  return /e/i.test(text) ? 0 : (text.split('.')[1]?.length ?? 0);
}
