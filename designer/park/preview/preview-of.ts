import type { Run } from '../../../rules/index.ts';
import { affectedBy } from './affected.ts';
import { flowOf } from './flows.ts';
import type { Preview } from './preview.ts';
import { quantilesOf } from './quantiles.ts';
import { totalsHistogram } from './totals-histogram.ts';

/** What is shown of each score while a slider moves. */
export function previewOf(run: Run, baseline: Run | null): Omit<Preview, 'serial' | 'took' | 'window'> {
  return {
    size: run.dataset.size,
    hasBaseline: baseline !== null,
    totals: totalsHistogram(run, baseline),
    quantiles: { before: baseline && quantilesOf(baseline), after: quantilesOf(run) },
    statuses: flowOf(run, baseline, 'statuses'),
    stages: flowOf(run, baseline, 'stages'),
    grades: flowOf(run, baseline, 'grades'),
    affected: affectedBy(run, baseline),
  };
}
