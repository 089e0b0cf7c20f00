/** A scored period: a year, a half or a quarter. */
export interface Period {
  readonly text: string;
  readonly kind: 'year' | 'half' | 'quarter';
  readonly year: number;
  /** 1 for a year; 1 or 2; 1 to 4. */
  readonly part: number;
}

const partsInYear = { year: 1, half: 2, quarter: 4 } as const;

/** Reads `2025`, `2025H1` or `2025Q3`; anything else is undefined. */
export function parsePeriod(text: string): Period | undefined {
  const found = /^(\d{4})(?:H([12])|Q([1-4]))?$/.exec(text);
  if (!found) return undefined;
  const [, year, half, quarter] = found;
  if (half !== undefined) return { text, kind: 'half', year: Number(year), part: Number(half) };
  if (quarter !== undefined) return { text, kind: 'quarter', year: Number(year), part: Number(quarter) };
  return { text, kind: 'year', year: Number(year), part: 1 };
}

/** The period of the same kind that lies `count` back: 2025H1 − 1 is 2024H2. */
export function periodBefore(period: Period, count: number): Period {
  const parts = partsInYear[period.kind];
  const index = period.year * parts + (period.part - 1) - count;
  const year = Math.floor(index / parts);
  const part = (index % parts) + 1;
  const suffix = { year: '', half: `H${part}`, quarter: `Q${part}` }[period.kind];
  return { text: `${String(year).padStart(4, '0')}${suffix}`, kind: period.kind, year, part };
}

/** The last day of the period, in days since 1970-01-01. */
export function lastDay(period: Period): number {
  const monthsInPart = 12 / partsInYear[period.kind];
  return Math.round(Date.UTC(period.year, period.part * monthsInPart, 0) / 86_400_000);
}
