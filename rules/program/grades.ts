import type { Grade } from '../../schemas/definition.ts';

/** By total from the highest, or by share from the smallest. A definition's grades are all of one sort. */
export function gradesBestFirst(grades: readonly Grade[]): readonly Grade[] {
  return [...grades].sort((a, b) =>
    a.from !== undefined && b.from !== undefined ? b.from - a.from : (a.top ?? 1) - (b.top ?? 1),
  );
}
