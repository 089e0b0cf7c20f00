import './impact-charts.css';

interface Props {
  readonly parts: readonly {
    readonly id: string;
    readonly points: number;
    readonly colour: string;
    readonly said: string;
  }[];
  /** What half the width stands for. */
  readonly most: number;
}

/** What adds to the right of the middle, what takes to the left. What it says stands in text beside it. */
export function CauseBar({ parts, most }: Props) {
  let [rise, fall] = [0, 0];
  return (
    <span className="cause-bar" aria-hidden>
      {parts.map(({ id, points, colour, said }) => {
        const wide = most > 0 ? (Math.abs(points) / most) * 50 : 0;
        const left = points >= 0 ? 50 + rise : 50 - fall - wide;
        if (points >= 0) rise += wide;
        else fall += wide;
        return <span key={id} title={said} style={{ left: `${left}%`, width: `${wide}%`, background: colour }} />;
      })}
    </span>
  );
}
