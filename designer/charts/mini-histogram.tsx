import { gradeColour } from './colours.ts';
import { type Bin, type GradeStart, piecesOf } from './histogram-pieces.ts';
import './charts.css';

interface Props {
  readonly bins: readonly Bin[];
  readonly grades: readonly GradeStart[];
  readonly description: string;
}

const [width, height] = [160, 40];

/** The spread of totals in the space of a word. */
export function MiniHistogram({ bins, grades, description }: Props) {
  const [low, high] = [bins[0]?.from ?? 0, bins.at(-1)?.to ?? 1];
  const most = Math.max(1, ...bins.map(({ count }) => count));
  const x = (total: number) => ((total - low) / (high - low)) * width;
  return (
    <svg className="mini-histogram" viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" role="img">
      <title>{description}</title>
      <line x1="0" y1={height} x2={width} y2={height} stroke="var(--line)" strokeWidth="1" />
      {piecesOf(bins, grades).map(({ from, to, bin, grade }) => {
        const tall = (bin.count / most) * (height - 2);
        const gap = to === bin.to ? 0.8 : 0;
        return (
          <rect
            key={from}
            x={x(from)}
            y={height - tall}
            width={Math.max(0, x(to) - x(from) - gap)}
            height={tall}
            fill={grade < 0 ? 'var(--primary)' : gradeColour(grade, grades.length)}
          />
        );
      })}
    </svg>
  );
}
