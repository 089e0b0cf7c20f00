import { type ScopeKeys, scopeOf, takeStatistics } from '../engine/population.ts';
import type { Run, Statistics } from '../engine/run.ts';
import type { Program, ProgramIndicator } from '../program/program.ts';
import { textAt } from './enterprise-impact.ts';

type Held = Pick<Statistics, 'population' | 'medians'>;

/** What the scorings of `after` take from the population as it was before: from the values and stages of that run. */
export function heldStatistics(before: Run, after: Program): Held {
  const places = new Map(before.program.nodes.map(({ node, index }) => [node.id, index]));
  const population = after.nodes.flatMap((node) => {
    const columns = before.indicators[places.get(node.node.id) ?? -1];
    return node.kind === 'indicator' && columns ? [[node.node.id, taken(node, columns.values, before)] as const] : [];
  });
  return { population: Object.fromEntries(population), medians: before.populationStatistics().medians };
}

function taken({ scorings }: ProgramIndicator, values: Float64Array, before: Run): Held['population'][string] {
  return Object.fromEntries(
    scorings.map(({ scoring }, place) => [
      place,
      takeStatistics(scoring, values, before.stages, keysIn(scopeOf(scoring), before)),
    ]),
  );
}

/** As the engine names what enterprises are compared within. */
function keysIn(scope: string, { program, stages, dataset, facts }: Run): ScopeKeys {
  if (scope === 'all') return () => 'all';
  if (scope === 'stage') return (row) => program.stages[stages[row] as number]?.stage.id;
  const codes = facts.get(scope)?.values ?? dataset.column(scope);
  return (row) => textAt(dataset, codes, row) ?? undefined;
}
