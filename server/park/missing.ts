import type { Random } from './random.ts';

/** A firm without these can't be told from another, or is not in the list at all. */
const alwaysThere = new Set(['uscc', 'name_zh', 'data_completeness']);
/** What decides the stage is chased up: few stay unclassified. */
const chased = new Set(['est_date', 'revenue_y0', 'revenue_y2', 'audited_years']);

/** The chance of each column to lose its value, relative to the others. */
export function missingWeights(fieldIds: readonly string[]): readonly number[] {
  return fieldIds.map((id) => (alwaysThere.has(id) ? 0 : chased.has(id) ? 0.15 : 1));
}

/** Blanks cells in place. Some firms report everything, others are careless. */
export function blank(cells: string[], from: number, weights: readonly number[], random: Random, share: number): void {
  const rate = Math.min(0.3, share * random.exponential());
  const scale = 1 / Math.log(1 - rate);
  // Leaps from one loss to the next instead of asking every cell.
  for (let at = leap(random, scale); at < weights.length; at += 1 + leap(random, scale))
    if (random.next() < (weights[at] as number)) cells[from + at] = '';
}

function leap(random: Random, scale: number): number {
  return Math.floor(Math.log(1 - random.next()) * scale);
}
