import type { ScoringOf } from '../../../schemas/definition.ts';
import type { Problem } from '../../../schemas/problem.ts';
import { errorAt, warningAt } from '../../messages/messages.ts';
import { fixOf } from '../fix.ts';
import { markFault, type Scored, type ScoringCheck } from './scoring-check.ts';

type Bands = ScoringOf<'bands'>;

const endOf = (from: number | null): number => from ?? Number.NEGATIVE_INFINITY;

export const bands: ScoringCheck<'bands'> = {
  method: 'bands',
  *faults(scoring, scored) {
    if (scoring.bands.length === 0) yield errorAt(`${scored.path}/bands`, 'bands.empty');
    for (const [index, { mark }] of scoring.bands.entries())
      yield* markFault(mark, `${scored.path}/bands/${index}/mark`, scored.fullMarks);
    const order = [...orderFaults(scoring, scored.path)];
    yield* order;
    if (order.length === 0) yield* unreachable(scoring, scored);
  },
  leastMark(scoring, { range }) {
    const reached = scoring.bands.filter((_, index) => isReached(scoring, index, range));
    const [first] = scoring.bands;
    const from = endOf(first?.from ?? null);
    const belowFirst = first && (scoring.boundary === 'upper' ? range.low <= from : range.low < from);
    return Math.min(
      first?.from === null || !belowFirst ? Number.POSITIVE_INFINITY : 0,
      ...reached.map(({ mark }) => mark),
    );
  },
};

function* orderFaults({ bands: all }: Bands, path: string): Generator<Problem> {
  const sorted = [...all].sort((a, b) => (endOf(a.from) < endOf(b.from) ? -1 : endOf(a.from) > endOf(b.from) ? 1 : 0));
  const sort = fixOf('fix.sort', [{ op: 'replace', path: `${path}/bands`, value: sorted }]);
  for (const [index, { from }] of all.entries()) {
    const before = all[index - 1];
    if (!before) continue;
    const place = { band: index + 1, from: from ?? '' };
    const at = `${path}/bands/${index}/from`;
    if (from === null && all.findIndex((band) => band.from === null) === index)
      yield errorAt(at, 'bands.nullNotFirst', place, sort);
    else if (all.slice(0, index).some((band) => band.from === from))
      yield errorAt(at, 'bands.duplicate', { ...place, from: from ?? '−∞' });
    else if (endOf(from) < endOf(before.from))
      yield errorAt(at, 'bands.order', { ...place, before: before.from ?? '−∞' }, sort);
  }
}

function isReached({ bands: all, boundary }: Bands, index: number, { low, high }: Scored['range']): boolean {
  const from = endOf(all[index]?.from ?? null);
  const next = all[index + 1];
  const to = next ? endOf(next.from) : Number.POSITIVE_INFINITY;
  return boundary === 'upper' ? from < high && to >= low : from <= high && (to > low || !next);
}

function* unreachable(scoring: Bands, { path, range }: Scored): Generator<Problem> {
  for (const index of scoring.bands.keys()) {
    if (isReached(scoring, index, range)) continue;
    const low = Number.isFinite(range.low) ? range.low : '−∞';
    const high = Number.isFinite(range.high) ? range.high : '∞';
    yield warningAt(`${path}/bands/${index}`, 'bands.unreachable', { band: index + 1, low, high });
  }
}
