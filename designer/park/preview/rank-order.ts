import type { Run } from '../../../rules/index.ts';

/** The ranked rows, best first; ties in the order of the rows. */
export interface RankOrder {
  readonly rows: Int32Array;
}

const known = new WeakMap<Run, RankOrder>();

/** Read off the ranks in one pass: 1, 2, 2, 4 leave a place for each. */
export function rankOrderOf(run: Run): RankOrder {
  const found = known.get(run);
  if (found) return found;
  const { ranks } = run.ranking;
  const taken = new Int32Array(ranks.length + 1);
  const places = new Int32Array(ranks.length);
  let count = 0;
  for (let row = 0; row < ranks.length; row++) {
    const rank = ranks[row] as number;
    if (Number.isNaN(rank)) continue;
    const at = taken[rank] as number;
    places[rank - 1 + at] = row;
    taken[rank] = at + 1;
    count += 1;
  }
  const order = { rows: places.subarray(0, count) };
  known.set(run, order);
  return order;
}
