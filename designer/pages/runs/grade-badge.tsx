import { gradeColour } from '../../charts/colours.ts';
import type { NamedGrade } from './grades-of.ts';
import './badges.css';

/** A grade by its name, its place on the scale as a mark beside it. */
export function GradeBadge({
  grades,
  grade,
}: {
  readonly grades: readonly NamedGrade[];
  readonly grade: string | null;
}) {
  const index = grades.findIndex(({ id }) => id === grade);
  if (grade === null) return <span className="soft">–</span>;
  return (
    <span className="grade-badge">
      <span aria-hidden style={{ background: gradeColour(Math.max(0, index), grades.length) }} />
      {grades[index]?.name ?? grade}
    </span>
  );
}
