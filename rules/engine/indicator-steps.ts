import type { ProgramIndicator } from '../program/program.ts';
import { isPopulationMethod, methodOf } from '../scoring/index.ts';
import type { MarkKernel, Statistic } from '../scoring/scoring-method.ts';
import { rejected, scored } from './adjustment-columns.ts';
import { markStep, needsPopulation } from './mark-column.ts';
import { kernelAgainst, medianOf, scopeOf, takeStatistics } from './population.ts';
import type { RowsByChunk } from './rows-by-chunk.ts';
import type { IndicatorColumns, Run, Statistics } from './run.ts';
import type { GrowingSurface } from './surface.ts';
import { type MissingRows, type Step, valueColumn } from './value-column.ts';
import type { Keys } from './within.ts';

type ByScope = Readonly<Record<string, Statistic>>;

/** The part of an indicator that waits for the statistics of the whole run. */
export interface IndicatorStep {
  readonly id: string;
  /** Takes the statistics once the values of all rows are there. */
  take(): void;
  readonly step: Step;
  statistics(): Readonly<Record<string, ByScope>>;
  median(): number | undefined;
}

interface Prepared {
  readonly columns: IndicatorColumns;
  readonly steps: readonly Step[];
  readonly population?: IndicatorStep;
}

/** Where each row stands before its indicators are marked. */
interface Standings {
  readonly stages: Int16Array;
  readonly statuses: Uint8Array;
  readonly unclassifiedRows: RowsByChunk;
}

/** Values, missing reasons and marks of one indicator. */
export function indicatorSteps(
  indicator: ProgramIndicator,
  size: number,
  surface: GrowingSurface,
  { stages, statuses, unclassifiedRows }: Standings,
  keysOf: (name: string) => Keys,
  known: { readonly columns: IndicatorColumns; readonly run: Run } | undefined,
  stored: Statistics | undefined,
): Prepared {
  const { node, scorings, expression } = indicator;
  const reject = (row: number) => {
    if (statuses[row] === scored) statuses[row] = rejected;
  };
  if (known) return reused(indicator, known, stages, reject);

  const { column, step, missingRows } = valueColumn(expression, size, surface);
  const columns: IndicatorColumns = { ...column, marks: new Float64Array(size) };
  const statistics: Record<string, ByScope> = { ...stored?.population[node.id] };
  const kernels: ((start: number) => MarkKernel)[] = [];
  let median = stored?.medians[node.id];
  const keyText =
    ({ codes, keyOf }: Keys) =>
    (row: number) => {
      const code = codes ? (codes[row] as number) : 0;
      return Number.isNaN(code) ? undefined : keyOf(code);
    };
  const scopes = scorings.map(({ scoring }) => keyText(keysOf(scopeOf(scoring))));
  const noPopulation = surface.reasons.code(
    'scope',
    scorings.map(({ scoring }) => scopeOf(scoring)).filter((name) => name !== 'all'),
  );

  const take = () => {
    scorings.forEach(({ scoring }, place) => {
      if (!isPopulationMethod(methodOf(scoring))) return;
      const keyOf = scopes[place] as (row: number) => string | undefined;
      const taken = stored?.population[node.id]?.[place] ?? takeStatistics(scoring, columns.values, stages, keyOf);
      statistics[place] = taken;
      kernels[place] = kernelAgainst(indicator, scoring, taken, keyOf);
    });
  };
  const marks = (medianNow: () => number, rows: MissingRows | null): Step =>
    markStep(indicator, columns, {
      stages,
      unclassifiedRows,
      dictionary: surface.dictionary,
      populationKernel: (place, start) => (kernels[place] as (start: number) => MarkKernel)(start),
      missingRows: rows,
      median: medianNow,
      reject,
      noPopulation,
    });

  if (!needsPopulation(indicator)) return { columns, steps: [step, marks(() => 0, missingRows)] };
  const wantsMedian = node.missing === 'median';
  const takeAll = () => {
    take();
    if (wantsMedian && !stored)
      median = medianOf(
        columns,
        size,
        marks(() => Number.NaN, null),
      );
  };
  return {
    columns,
    steps: [step],
    population: {
      id: node.id,
      take: takeAll,
      step: marks(() => median ?? 0, null),
      statistics: () => statistics,
      median: () => (wantsMedian ? (median ?? 0) : undefined),
    },
  };
}

function reused(
  indicator: ProgramIndicator,
  { columns, run }: { readonly columns: IndicatorColumns; readonly run: Run },
  stages: Int16Array,
  reject: (row: number) => void,
): Prepared {
  const { node, used } = indicator;
  const rejects: Step = (start, n) => {
    for (let row = start; row < start + n; row++)
      if (columns.missing[row] !== 0 && used[stages[row] as number] === 1) reject(row);
  };
  const steps = node.missing === 'reject' ? [rejects] : [];
  if (!needsPopulation(indicator)) return { columns, steps };
  const { population, medians } = run.populationStatistics();
  const statistics = population[node.id];
  const median = medians[node.id];
  const waiting: IndicatorStep = {
    id: node.id,
    take: () => {},
    step: () => {},
    statistics: () => statistics ?? {},
    median: () => median,
  };
  return { columns, steps, population: waiting };
}
