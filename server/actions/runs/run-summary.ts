import { snap } from '../../../rules/decimal.ts';
import type { Run } from '../../../rules/engine/run.ts';
import { type SheetStatus, sheetStatuses } from '../../../schemas/sheet-status.ts';
import type { RunSummary } from '../../storage/documents/runs.ts';

const bins = 20;
const quantiles = { min: 0, p10: 0.1, p25: 0.25, median: 0.5, p75: 0.75, p90: 0.9, max: 1 } as const;

/** The figures of a run at a glance. Totals are those of the ranked. */
export function summaryOf(run: Run): RunSummary {
  const { program, statuses, stages, grades, totals, ranking } = run;
  const ranked = totals.filter((_, row) => !Number.isNaN(ranking.ranks[row])).sort();
  const isScored = (row: number) => sheetStatuses[statuses[row] as number] === 'scored';
  return {
    byStatus: Object.fromEntries(sheetStatuses.map((status, code) => [status, count(statuses, code)])) as Record<
      SheetStatus,
      number
    >,
    byGrade: Object.fromEntries(
      program.grades.map(({ id }, index) => [
        id,
        grades.filter((grade, row) => grade === index && isScored(row)).length,
      ]),
    ),
    byStage: Object.fromEntries(program.stages.map(({ stage }, index) => [stage.id, count(stages, index)])),
    quantiles:
      ranked.length === 0
        ? null
        : (Object.fromEntries(
            Object.entries(quantiles).map(([name, share]) => [name, quantile(ranked, share)]),
          ) as NonNullable<RunSummary['quantiles']>),
    mean: ranked.length === 0 ? null : snap(ranked.reduce((sum, total) => sum + total, 0) / ranked.length),
    histogram: histogramOf(ranked, program.scale),
    applications: Object.fromEntries(
      program.applications.map(({ application }, index) => [application.id, decisionsOf(run, index)]),
    ),
  };
}

function count(codes: Uint8Array | Int16Array, code: number): number {
  let found = 0;
  for (const one of codes) if (one === code) found += 1;
  return found;
}

/** Between two numbers, in proportion. */
export function quantile(ascending: Float64Array, share: number): number {
  const at = share * (ascending.length - 1);
  const [low, high] = [ascending[Math.floor(at)] as number, ascending[Math.ceil(at)] as number];
  return snap(low + (high - low) * (at - Math.floor(at)));
}

/** Equal ranges over the whole scale, or farther where a total lies beyond it; each without its end but the last. */
function histogramOf(ascending: Float64Array, scale: Run['program']['scale']): RunSummary['histogram'] {
  if (ascending.length === 0) return [];
  const low = Math.min(scale.min, ascending[0] as number);
  const high = Math.max(scale.max ?? scale.full, ascending.at(-1) as number);
  const edge = (bin: number) => snap(low + ((high - low) * bin) / bins);
  const counts = new Array<number>(bins).fill(0);
  let bin = 0;
  for (const total of ascending) {
    while (bin < bins - 1 && total >= edge(bin + 1)) bin += 1;
    counts[bin] = (counts[bin] as number) + 1;
  }
  return counts.map((counted, index) => ({ from: edge(index), to: edge(index + 1), count: counted }));
}

function decisionsOf(run: Run, index: number): RunSummary['applications'][string] {
  const { eligible, selected, amounts } = run.applications[index] as Run['applications'][number];
  let amount = 0;
  for (let row = 0; row < selected.length; row++) if (selected[row] === 1) amount += amounts[row] || 0;
  return { eligible: count(eligible, 1), selected: count(selected, 1), amount: snap(amount) };
}
