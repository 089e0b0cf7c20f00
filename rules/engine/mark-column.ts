import type { Missing } from '../../schemas/definition.ts';
import type { ProgramIndicator } from '../program/program.ts';
import type { Dictionary } from '../records/dictionary.ts';
import { isPopulationMethod, methodOf } from '../scoring/index.ts';
import { clamp, type MarkKernel } from '../scoring/scoring-method.ts';
import { chunkSize } from './operand.ts';
import type { RowsByChunk } from './rows-by-chunk.ts';
import type { IndicatorColumns } from './run.ts';
import { findMissing, type MissingRows, type Step } from './value-column.ts';

/** A kernel made from the statistics of a population, once they have been taken. */
type PopulationKernel = (place: number, start: number) => MarkKernel;

/** Whether its marks wait for the statistics of the whole run. */
export function needsPopulation({ node, scorings }: ProgramIndicator): boolean {
  return node.missing === 'median' || scorings.some(({ scoring }) => isPopulationMethod(methodOf(scoring)));
}

/** A mark where the value is missing: NaN is excluded or rejected; undefined: the population's median. */
function markOfMissing(missing: Missing, fullMarks: number): number | undefined {
  if (missing === 'zero') return 0;
  if (missing === 'median') return undefined;
  return typeof missing === 'object' ? clamp(missing.mark, fullMarks) : Number.NaN;
}

/** What marking one indicator needs besides its own columns. */
export interface Marking {
  readonly stages: Int16Array;
  readonly unclassifiedRows: RowsByChunk;
  readonly dictionary: Dictionary;
  readonly populationKernel: PopulationKernel;
  /** The rows of the chunk at hand whose value is missing; null: to be looked for. */
  readonly missingRows: MissingRows | null;
  readonly median: () => number;
  /** Called with each row that the policy rejects. */
  readonly reject: (row: number) => void;
  /** The reason where there is a value but no population to compare it with. */
  readonly noPopulation: number;
}

/** Marks of one chunk. A value whose scope is missing, so that it has no population, counts as missing. */
export function markStep(indicator: ProgramIndicator, columns: IndicatorColumns, marking: Marking): Step {
  const { values, missing, marks } = columns;
  const { node, fullMarks, scorings, type, used } = indicator;
  const { stages, unclassifiedRows, dictionary, populationKernel, missingRows, median, reject, noPopulation } = marking;
  const policy = node.missing ?? 'zero';
  const fixed = markOfMissing(policy, fullMarks);
  const own = scorings.map(({ scoring }) => {
    const method = methodOf(scoring);
    return isPopulationMethod(method) ? null : method.compile(scoring, { fullMarks, kind: type.kind, dictionary });
  });
  const compared = own.includes(null);
  const chunk = Math.min(chunkSize, values.length);
  const variants = scorings.slice(1).map(({ stages: ids }, index) => ({
    place: index + 1,
    stages: new Set<number>(ids === 'others' ? [] : ids),
    marks: new Float64Array(chunk),
  }));
  const found = missingRows ?? { rows: new Int32Array(chunk), count: 0 };

  const findUnmarked = (start: number, n: number): number => {
    if (!compared) return findMissing(values, start, n, found.rows);
    let count = 0;
    for (let row = start; row < start + n; row++) {
      if ((stages[row] as number) < 0) continue;
      if (Number.isNaN(values[row]) || Number.isNaN(marks[row])) found.rows[count++] = row;
    }
    return count;
  };

  const kernel = (place: number, start: number) => own[place] ?? populationKernel(place, start);

  return (start, n) => {
    kernel(0, start)(values, start, marks, start, n);
    for (const variant of variants) {
      kernel(variant.place, start)(values, start, variant.marks, 0, n);
      for (let i = 0; i < n; i++)
        if (variant.stages.has(stages[start + i] as number)) marks[start + i] = variant.marks[i] as number;
    }
    if (!missingRows) found.count = findUnmarked(start, n);
    for (let k = 0; k < found.count; k++) {
      const row = found.rows[k] as number;
      if (missing[row] === 0) missing[row] = noPopulation;
      marks[row] = fixed ?? median();
      if (policy === 'reject' && used[stages[row] as number] === 1) reject(row);
    }
    for (const row of unclassifiedRows.at(start)) marks[row] = Number.NaN;
  };
}
