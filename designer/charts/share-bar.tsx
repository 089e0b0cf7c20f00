import './charts.css';

interface Share {
  readonly id: string;
  readonly name: string;
  readonly amount: number;
  readonly colour: string;
  /** The amount as it is written. */
  readonly written: string;
}

interface Props {
  readonly shares: readonly Share[];
  /** What the full width stands for. */
  readonly whole: number;
  readonly thin?: boolean;
}

/** Parts of a whole in one bar; what it says stands in text beside it, or in its label. */
export function ShareBar({ shares, whole, thin = false }: Props) {
  const said = shares.map(({ name, written }) => `${name} ${written}`).join(', ');
  return (
    <div className={thin ? 'share-bar is-thin' : 'share-bar'} role="img" aria-label={said} title={said}>
      {shares.map(({ id, amount, colour }) =>
        amount > 0 && whole > 0 ? (
          <span key={id} style={{ width: `${(amount / whole) * 100}%`, background: colour }} />
        ) : null,
      )}
    </div>
  );
}
