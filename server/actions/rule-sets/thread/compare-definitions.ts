import { type ComparisonReport, comparisonReport } from '../../../../rules/compare/comparison-report.ts';
import type { Definition } from '../../../../schemas/definition.ts';
import type { Asked } from './asked.ts';

/** What differs between two definitions that are of the right shape. */
export function compareDefinitions({ before, after, lineage }: Asked['compare']): ComparisonReport {
  return comparisonReport(JSON.parse(before) as Definition, JSON.parse(after) as Definition, lineage);
}
