import './charts.css';

interface Props {
  readonly entries: readonly {
    readonly id: string;
    readonly name: string;
    readonly colour: string;
    readonly note?: string;
  }[];
}

export function Legend({ entries }: Props) {
  return (
    <ul className="chart-legend">
      {entries.map(({ id, name, colour, note }) => (
        <li key={id}>
          <span className="chart-swatch" style={{ background: colour }} aria-hidden />
          {name}
          {note !== undefined && <span className="number chart-note">{note}</span>}
        </li>
      ))}
    </ul>
  );
}
