import { sortedRows } from '../../../rules/engine/sorted-rows.ts';
import type { Run } from '../../../rules/index.ts';
import { rankOrderOf } from '../preview/rank-order.ts';
import { membership } from './among.ts';
import type { ListOrder, ListRequest, ListWindow } from './list-request.ts';
import { searchIn } from './search.ts';
import { listedAt } from './standings.ts';

/** The part of a list that is looked at. */
export function listWindow(request: ListRequest, run: Run, baseline: Run | null): Omit<ListWindow, 'serial'> {
  const { among, order, search = '', offset, limit } = request;
  const belongs = membership(among, run, baseline);
  const found = search.trim() === '' ? undefined : searchIn(run.dataset, search);
  const ordered = rowsInOrder(order, run, baseline);
  const rows = belongs || found ? ordered.filter((row) => (belongs?.(row) ?? true) && (found?.(row) ?? true)) : ordered;
  return {
    request,
    count: rows.length,
    enterprises: Array.from(rows.subarray(offset, offset + limit), (row) => listedAt(run, baseline, row)),
  };
}

function rowsInOrder(order: ListOrder, run: Run, baseline: Run | null): Int32Array {
  if (order === 'rank' || !baseline) return rankedThenOthers(run);
  const [now, then] =
    order === 'rise' || order === 'fall' ? [run.ranking.ranks, baseline.ranking.ranks] : [run.totals, baseline.totals];
  const wanted = order === 'rise' || order === 'loss' ? -1 : 1;
  // The most first; of equal ones the best ranked, and none that stayed or moved the other way.
  const moved = new Float64Array(now.length);
  for (let row = 0; row < moved.length; row++) moved[row] = -wanted * ((now[row] as number) - (then[row] as number));
  return sortedRows(
    moved,
    rankedThenOthers(run).filter((row) => (moved[row] as number) < 0),
  );
}

function rankedThenOthers(run: Run): Int32Array {
  const { rows: ranked } = rankOrderOf(run);
  const { ranks } = run.ranking;
  const rows = new Int32Array(ranks.length);
  rows.set(ranked);
  let next = ranked.length;
  for (let row = 0; row < ranks.length; row++) if (Number.isNaN(ranks[row])) rows[next++] = row;
  return rows;
}
