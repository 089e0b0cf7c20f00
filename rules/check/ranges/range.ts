/** Between which two numbers a value lies where it is there at all: it may leave out some of them, never too few. */
export interface Range {
  readonly low: number;
  readonly high: number;
  /** Written out, and so never missing. */
  readonly constant?: true;
}

export const everything: Range = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };

export function range(low: number, high: number): Range {
  return Number.isNaN(low) || Number.isNaN(high) || (low === -Infinity && high === Infinity)
    ? everything
    : { low, high };
}

/** The least range that holds them all. */
export function hull(ranges: readonly Range[]): Range {
  return range(Math.min(...ranges.map(({ low }) => low)), Math.max(...ranges.map(({ high }) => high)));
}
