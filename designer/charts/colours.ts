import { gradeColours } from './palette.ts';

const dimensionColours = 8;

/** Of first-level nodes, in the order of the tree. */
export function dimensionColour(index: number): string {
  return `var(--dimension-${(index % dimensionColours) + 1})`;
}

/** A place on the scale from the best grade to the lowest, 0 … 6. */
export function gradeShade(index: number, count: number): number {
  if (count <= 1) return 0;
  return Math.round((index / (count - 1)) * (gradeColours - 1));
}

export function gradeColour(index: number, count: number): string {
  return `var(--grade-${gradeShade(index, count) + 1})`;
}
