import { memo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../app/languages.ts';
import type { TotalsHistogram } from '../preview/preview.ts';
import { restAfter, useRested } from './use-rested.ts';

const height = 100;
const mostLabels = 10;

interface Props {
  readonly histogram: TotalsHistogram;
}

/** Totals after as bars and before as a line over them: one path each, so that a frame costs next to nothing. */
export const OverlaidBars = memo(function OverlaidBars({ histogram }: Props) {
  const { number } = useLanguage();
  const rested = useRested(histogram, restAfter);
  const box = useRef<HTMLDivElement>(null);
  const [pointed, setPointed] = useState<number | null>(null);
  const { start, width, counts } = histogram;
  const bins = counts.after.length;
  const most = Math.max(1, ...counts.after, ...(counts.before ?? []));
  const edge = (bin: number) => start + bin * width;
  const every = Math.ceil(bins / mostLabels);
  const labels = Array.from({ length: Math.floor(bins / every) + 1 }, (_, i) => i * every);
  const point = (clientX: number) => {
    const bounds = box.current?.getBoundingClientRect();
    if (!bounds) return;
    setPointed(Math.min(bins - 1, Math.max(0, Math.floor(((clientX - bounds.left) / bounds.width) * bins))));
  };
  return (
    <div className="dock-bars">
      <div
        ref={box}
        className="dock-bars-box"
        onPointerMove={({ clientX }) => point(clientX)}
        onPointerLeave={() => setPointed(null)}
      >
        <svg viewBox={`0 0 ${bins} ${height}`} preserveAspectRatio="none" aria-hidden="true">
          {pointed !== null && <rect className="dock-pointed" x={pointed} y={0} width={1} height={height} />}
          <path className="dock-after" d={barsPath(counts.after, most)} />
          {counts.before && <path className="dock-before" d={outlinePath(counts.before, most)} />}
        </svg>
        <span className="dock-most">{number(most, 0)}</span>
        {pointed !== null && (
          <span className="dock-tip" style={{ insetInlineStart: `${Math.min(70, (pointed / bins) * 100)}%` }}>
            <Bar histogram={histogram} bin={pointed} />
          </span>
        )}
      </div>
      <div className="dock-axis" aria-hidden>
        {labels.map((bin) => (
          <span key={bin} style={{ insetInlineStart: `${(bin / bins) * 100}%` }}>
            {number(edge(bin), 1)}
          </span>
        ))}
      </div>
      <Bars histogram={rested} />
    </div>
  );
});

/** To be read aloud: it follows once the bars rest. */
const Bars = memo(function Bars({ histogram }: Props) {
  return (
    <ul className="dock-unseen">
      {Array.from(histogram.counts.after.keys(), (bin) => (
        <li key={bin}>
          <Bar histogram={histogram} bin={bin} />
        </li>
      ))}
    </ul>
  );
});

function Bar({ histogram: { start, width, counts }, bin }: Props & { readonly bin: number }) {
  const { t } = useTranslation('park');
  const { number } = useLanguage();
  return t(counts.before ? 'totals.bar' : 'totals.barAlone', {
    from: number(start + bin * width),
    to: number(start + (bin + 1) * width),
    before: number(counts.before?.[bin] ?? 0, 0),
    after: number(counts.after[bin] ?? 0, 0),
  });
}

function barsPath(counts: Uint32Array, most: number): string {
  let path = '';
  counts.forEach((count, bin) => {
    if (count > 0) path += `M${bin + 0.06} ${height}V${height - (count / most) * height}h0.88V${height}Z`;
  });
  return path;
}

function outlinePath(counts: Uint32Array, most: number): string {
  let path = `M0 ${height}`;
  counts.forEach((count, bin) => {
    path += `V${height - (count / most) * height}H${bin + 1}`;
  });
  return `${path}V${height}`;
}
