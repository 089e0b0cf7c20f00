import type { Run, Statistics } from '../../../rules/engine/run.ts';
import type { Dataset } from '../../../rules/records/dataset.ts';
import { secondOpinion } from '../../../rules/second-opinion/second-opinion.ts';
import type { Definition } from '../../../schemas/definition.ts';
import type { ScoreSheet } from '../../../schemas/result.ts';

/** More than these don't fit into memory at once with everything that the rules work out of each. */
const mostTogether = 10_000;
const atATime = 2000;

/** Whether the rules can tell who fits a quota, for which they have to see everyone at once. */
export function areQuotasByRules(size: number): boolean {
  return size <= mostTogether;
}

export interface OpinionsWanted {
  readonly definition: Definition;
  readonly statistics: Statistics;
  readonly dataset: Dataset;
  /** Where the rules can't tell who fits a quota, the column engine's own decision stands in. */
  readonly column: Run | undefined;
  readonly signal: AbortSignal;
  onEnterprise(done: number): void;
}

/** The second opinion on every enterprise, in the order of the dataset. */
export async function* opinionsOf(wanted: OpinionsWanted): AsyncGenerator<ScoreSheet> {
  const { definition, statistics, dataset, column, signal, onEnterprise } = wanted;
  const { size } = dataset;
  const together = areQuotasByRules(size);
  const step = together ? size : atATime;
  for (let start = 0; start < size; start += step) {
    const rows = Array.from({ length: Math.min(step, size - start) }, (_, index) => start + index);
    const opinions = await secondOpinion(definition, statistics, dataset, {
      ...(together ? {} : { rows }),
      signal,
      // Each enterprise is visited twice: for its total, then for its place among the others.
      onProgress: (done) => onEnterprise(start + Math.floor(done / 2)),
    });
    for (const [index, row] of rows.entries())
      yield withSelection(opinions[index] as ScoreSheet, together ? undefined : column, row);
  }
}

function withSelection(opinion: ScoreSheet, run: Run | undefined, row: number): ScoreSheet {
  if (!run) return opinion;
  const applications = Object.entries(opinion.applications).map(([id, decision], index) => [
    id,
    { ...decision, selected: run.applications[index]?.selected[row] === 1 },
  ]);
  return { ...opinion, applications: Object.fromEntries(applications) };
}
