import { movedBoundary, withBand } from './bands-edits.ts';
import { type Drawn, type Handle, heldMark } from './drawn.ts';

export const bands: Drawn<'bands'> = {
  method: 'bands',
  thresholds: ({ bands: all }) => all.flatMap(({ from }) => (from === null ? [] : [from])),
  handles({ bands: all }, { low, high }) {
    const marks = all.map(({ from, mark }, at): Handle => {
      const reach = [Math.max(low, from ?? low), Math.min(high, all[at + 1]?.from ?? high)] as const;
      return { id: `mark ${at}`, role: 'bandMark', ordinal: at + 1, value: reach[0], mark, moves: 'mark', reach };
    });
    const boundaries = all.flatMap(({ from, mark }, at): Handle[] =>
      from === null ? [] : [{ id: `from ${at}`, role: 'boundary', ordinal: at + 1, value: from, mark, moves: 'value' }],
    );
    return [...marks, ...boundaries];
  },
  moved(scoring, { role, ordinal }, { value, mark }, { fullMarks, gapAt }) {
    const at = ordinal - 1;
    const moved =
      role === 'boundary'
        ? movedBoundary(scoring.bands, at, value, gapAt(value))
        : withBand(scoring.bands, at, { mark: heldMark(mark, fullMarks) });
    return { ...scoring, bands: moved };
  },
};
