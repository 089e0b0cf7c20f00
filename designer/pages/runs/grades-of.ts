import type { Naming } from '../../../rules/words/vocabulary.ts';
import type { Definition } from '../../../schemas/definition.ts';
import type { GradeStart } from '../../charts/histogram-pieces.ts';

export interface NamedGrade {
  readonly id: string;
  readonly name: string;
  readonly from: number | undefined;
}

/** Best first, whatever the order they are written in. */
export function gradesOf({ grades = [] }: Definition, { text }: Naming): readonly NamedGrade[] {
  return grades
    .map(({ id, name, from, top }) => ({ id, name: text(name), from, top }))
    .sort((a, b) => (b.from ?? 0) - (a.from ?? 0) || (a.top ?? 0) - (b.top ?? 0));
}

/** Where grades begin; none where they are shares of the ranking. */
export function gradeStarts(grades: readonly NamedGrade[]): readonly GradeStart[] {
  return grades.flatMap(({ name, from }) => (from === undefined ? [] : [{ name, from }]));
}
