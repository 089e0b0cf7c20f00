import type { Run, Statistics } from '../../../rules/engine/run.ts';
import { differencesBetween } from '../../../rules/second-opinion/differences.ts';
import type { ScoreSheet } from '../../../schemas/result.ts';
import type { StoredSheet } from '../../storage/documents/runs.ts';
import type { Stored } from '../../storage/port.ts';
import { areQuotasByRules, opinionsOf } from '../runs/opinions-of.ts';
import { wholeSheet } from '../runs/stored-sheet.ts';
import type { FoundDifferences } from './found-differences.ts';
import { sideBySide } from './sheets-side-by-side.ts';

export interface RulesCompared {
  readonly enterprises: number;
  readonly values: number;
  /** Enterprises of which something is not the same. */
  readonly different: number;
  readonly quotasByRules: boolean;
}

interface Wanted {
  readonly run: Run;
  readonly statistics: Statistics;
  readonly stored: AsyncIterable<Stored<StoredSheet>>;
  readonly differences: FoundDifferences;
  readonly signal: AbortSignal;
  onEnterprise(done: number): void;
}

/** Holds every stored sheet against what json-rules-engine makes of the enterprise. */
export async function compareWithRules(wanted: Wanted): Promise<RulesCompared> {
  const { run, statistics, differences, signal, onEnterprise } = wanted;
  const { program, dataset } = run;
  const { definition } = program;
  const opinions = opinionsOf({ definition, statistics, dataset, column: run, signal, onEnterprise });
  const counts = { enterprises: 0, values: 0, different: 0 };
  for await (const { row, stored } of sideBySide(dataset.enterpriseIds, wanted.stored)) {
    if (row === null) continue;
    const next = await opinions.next();
    // What is not there was told already.
    if (next.done || !stored) continue;
    counts.enterprises += 1;
    const { values, count } = compareOpinion(sheetOrNothing(stored, program), next.value, differences);
    counts.values += values;
    if (count > 0) counts.different += 1;
  }
  await opinions.return(undefined);
  return { ...counts, quotasByRules: areQuotasByRules(dataset.size) };
}

/** Null: what is stored is no sheet any more, which the program's own comparison lists. */
function sheetOrNothing(stored: StoredSheet, program: Run['program']): ScoreSheet | null {
  try {
    return wholeSheet(stored, program);
  } catch {
    return null;
  }
}

/** `sampled`: who fits a quota is left out. */
export function compareOpinion(
  stored: ScoreSheet | null,
  opinion: ScoreSheet,
  differences: FoundDifferences,
  sampled = false,
): { readonly values: number; readonly count: number } {
  const { enterpriseId } = opinion;
  if (!stored) return { values: 0, count: 1 };
  const { differences: places, compared } = differencesBetween(stored, opinion, sampled);
  for (const { path, columns, rules } of places)
    differences.add({ by: 'rules', enterpriseId, path, stored: columns, found: rules });
  return { values: compared, count: places.length };
}
