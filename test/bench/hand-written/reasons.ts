import type { MissingReason } from '../../../schemas/result.ts';

/** By code; 0: not missing. */
export const reasons: (MissingReason | null)[] = [null];

export function reasonCode(operation: string, ...fields: readonly string[]): number {
  return reasons.push({ operation, fields }) - 1;
}

/** The reason for a result that is missing: that of the first missing operand, else the operation's own. */
export function firstMissing(a: number, noA: number, b: number, noB: number, noResult: number): number {
  if (Number.isNaN(a)) return noA;
  return Number.isNaN(b) ? noB : noResult;
}
