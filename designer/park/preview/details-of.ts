import type { Run } from '../../../rules/index.ts';
import type { Id } from '../../../schemas/definition.ts';
import { applicationTurns } from './applications.ts';
import { groupSummaries, indicatorSummaries } from './node-summaries.ts';
import type { GroupSummary, IndicatorSummary, PreviewDetails } from './preview.ts';

/** What the page was told of each node, so that only what differs is told again. */
export class ToldDetails {
  private readonly told = new Map<Id, IndicatorSummary | GroupSummary>();

  of(run: Run, baseline: Run | null, serial: number): PreviewDetails {
    const indicators = indicatorSummaries(run);
    const groups = groupSummaries(run);
    const isNew = (summary: IndicatorSummary | GroupSummary) => this.told.get(summary.id) !== summary;
    const details = {
      serial,
      applications: applicationTurns(run, baseline),
      indicators: indicators.filter(isNew),
      groups: groups.filter(isNew),
    };
    const there = new Set([...indicators, ...groups].map(({ id }) => id));
    const gone = [...this.told.keys()].filter((id) => !there.has(id));
    for (const id of gone) this.told.delete(id);
    for (const summary of [...indicators, ...groups]) this.told.set(summary.id, summary);
    // A node that became a group, or an indicator, is gone as what it was.
    const turned = [...details.indicators, ...details.groups].map(({ id }) => id);
    return { ...details, gone: [...gone, ...turned] };
  }
}
