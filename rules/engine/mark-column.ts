import type { Missing } from '../../schemas/definition.ts';
import type { ProgramIndicator } from '../program/program.ts';
import type { Dictionary } from '../records/dictionary.ts';
import { isPopulationMethod, methodOf } from '../scoring/index.ts';
import { clamp, type MarkKernel } from '../scoring/scoring-method.ts';
import { chunkSize } from './operand.ts';
import type { IndicatorColumns } from './run.ts';
import type { Step } from './value-column.ts';

/** Who is compared with whom, row by row: the scope's value as a key, or undefined where it is missing. */
export type ScopeOf = (scope: string) => (row: number) => string | undefined;

/** A kernel made from the statistics of a population, once they have been taken. */
export type PopulationKernel = (indicator: ProgramIndicator, place: number, start: number) => MarkKernel;

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

/**
 * Marks of one chunk. A value whose scope is missing, so that it has no population, counts as missing.
 * `reject` is called with each row that the indicator's policy rejects.
 */
export function markStep(
  indicator: ProgramIndicator,
  { values, missing, marks }: IndicatorColumns,
  stages: Int16Array,
  dictionary: Dictionary,
  populationKernel: PopulationKernel,
  median: () => number,
  reject: (row: number) => void,
  /** The reason where there is a value but no population to compare it with. */
  noPopulation: number,
): Step {
  const { node, fullMarks, scorings, type, used } = indicator;
  const policy = node.missing ?? 'zero';
  const fixed = markOfMissing(policy, fullMarks);
  const own = scorings.map(({ scoring }) => {
    const method = methodOf(scoring);
    return isPopulationMethod(method) ? null : method.compile(scoring, { fullMarks, kind: type.kind, dictionary });
  });
  const variants = scorings
    .slice(1)
    .map(({ stages: ids }, index) => ({ place: index + 1, stages: new Set<number>(ids === 'others' ? [] : ids) }));
  const scratch = variants.length > 0 ? new Float64Array(Math.min(chunkSize, values.length)) : null;

  return (start, n) => {
    const kernel = (place: number) => own[place] ?? populationKernel(indicator, place, start);
    kernel(0)(values, start, marks, start, n);
    if (scratch)
      for (const variant of variants) {
        kernel(variant.place)(values, start, scratch, 0, n);
        for (let i = 0; i < n; i++)
          if (variant.stages.has(stages[start + i] as number)) marks[start + i] = scratch[i] as number;
      }
    for (let row = start; row < start + n; row++) {
      const stage = stages[row] as number;
      if (stage < 0) marks[row] = Number.NaN;
      else if (missing[row] !== 0 || Number.isNaN(marks[row])) {
        if (missing[row] === 0) missing[row] = noPopulation;
        marks[row] = fixed ?? median();
        if (policy === 'reject' && used[stage] === 1) reject(row);
      }
    }
  };
}
