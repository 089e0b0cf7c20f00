import { needsPopulation } from '../engine/mark-column.ts';
import type { Run, Statistics } from '../engine/run.ts';
import { score } from '../engine/score.ts';
import type { Program, ProgramIndicator } from '../program/program.ts';
import type { OrderTurn, OrderTurns, TurnedEnterprise } from './impact.ts';
import { inversions } from './inversions.ts';
import { largestRows } from './largest-rows.ts';
import type { Standings } from './standings.ts';

type HeldStatistics = Pick<Statistics, 'population' | 'medians'>;

const mostListed = 20;
/** Of so many who moved most each way, every pair is looked at. */
const lookedAt = 400;

/**
 * Pairs whose order under the definition after depends on the statistics of the population: as they are after, or held as
 * they were before. What an enterprise itself is and has is the same in both.
 */
export function orderTurns(after: Run, old: HeldStatistics): OrderTurns | null {
  const dependent = after.program.nodes.filter(isDependent);
  if (dependent.length === 0) return null;
  const own = after.statistics();
  const statistics = held(dependent, own, old);
  const { totals: heldTotals } = score(after.program, after.dataset, { statistics });
  const totals = ranked(after.totals, after.ranking.ranks);
  const comparable = totals.filter((total, row) => !Number.isNaN(total) && !Number.isNaN(heldTotals[row])).length;
  const { listed, allSeen } = telling(after, heldTotals, totals);
  return {
    indicators: dependent.map(({ node: { id, name } }) => ({ id, name })),
    enterprises: comparable,
    pairs: (comparable * (comparable - 1)) / 2,
    turned: inversions(heldTotals, totals),
    listed,
    allSeen,
  };
}

function isDependent(node: Program['nodes'][number]): node is ProgramIndicator {
  return node.kind === 'indicator' && needsPopulation(node) && node.used.some((used) => used === 1);
}

/** As they were before; what was not there before is taken as it is. */
function held(dependent: readonly ProgramIndicator[], own: Statistics, old: HeldStatistics): Statistics {
  const population: Record<string, Statistics['population'][string]> = { ...own.population };
  const medians = { ...own.medians };
  for (const { node } of dependent) {
    const median = old.medians[node.id];
    if (median !== undefined && Object.hasOwn(medians, node.id)) medians[node.id] = median;
    const places = Object.entries(own.population[node.id] ?? {}).map(([place, byScope]) => [
      place,
      { ...byScope, ...old.population[node.id]?.[place] },
    ]);
    population[node.id] = Object.fromEntries(places);
  }
  return { population, medians, rankings: own.rankings };
}

function ranked(totals: Float64Array, ranks: Standings['ranks']): Float64Array {
  return totals.map((total, row) => (Number.isNaN(ranks[row]) ? Number.NaN : total));
}

/** The pairs that are farthest apart both ways. */
function telling(
  { dataset: { size, enterpriseIds, names } }: Run,
  heldTotals: Float64Array,
  totals: Float64Array,
): Pick<OrderTurns, 'listed' | 'allSeen'> {
  const moved = (row: number) => (totals[row] as number) - (heldTotals[row] as number);
  const risers = largestRows(size, lookedAt, moved);
  const fallers = largestRows(size, lookedAt, (row) => -moved(row));
  const found: { readonly turn: OrderTurn; readonly distance: number }[] = [];
  const told = (row: number): TurnedEnterprise => ({
    enterpriseId: enterpriseIds[row] as string,
    name: names[row] ?? null,
    held: heldTotals[row] as number,
    total: totals[row] as number,
  });
  for (const winner of risers)
    for (const loser of fallers) {
      const [apart, turned] = [
        (heldTotals[loser] as number) - (heldTotals[winner] as number),
        (totals[winner] as number) - (totals[loser] as number),
      ];
      const distance = Math.min(apart, turned);
      if (!(distance > 0) || (found.length === mostListed && distance <= (found.at(-1)?.distance ?? 0))) continue;
      found.push({ turn: { loser: told(loser), winner: told(winner) }, distance });
      found.sort((a, b) => b.distance - a.distance);
      if (found.length > mostListed) found.pop();
    }
  return { listed: found.map(({ turn }) => turn), allSeen: size <= lookedAt };
}
