import type { Run, Statistics } from '../../../rules/engine/run.ts';
import { sheetsOf } from '../../../rules/engine/sheet.ts';
import type { FinishedRun } from '../../storage/documents/runs.ts';
import { BreakdownCounter } from '../runs/breakdown-counter.ts';
import { summaryOf } from '../runs/run-summary.ts';
import { industriesOf } from '../runs/sheet-places.ts';
import { compactSheet } from '../runs/stored-sheet.ts';
import type { FoundDifferences } from './found-differences.ts';
import { comparePlaces } from './places-that-differ.ts';

/** What a run stores besides its sheets, and what today's program makes of it. */
export async function compareFigures(
  run: Run,
  { summary, breakdown, size }: FinishedRun,
  statistics: Statistics,
  differences: FoundDifferences,
): Promise<{ readonly compared: number; readonly different: number }> {
  const before = differences.count;
  const fresh = summaryOf(run);
  const stored = { size, summary, statistics, ...(breakdown ? { breakdown } : {}) };
  const found = {
    ...{ size: run.dataset.size, summary: fresh, statistics: run.statistics() },
    ...(breakdown ? { breakdown: await brokenDown(run, fresh) } : {}),
  };
  const compared = comparePlaces(stored, asStored(found), (place) =>
    differences.add({ by: 'figures', enterpriseId: null, ...place }),
  );
  return { compared, different: differences.count - before };
}

const rowsBetweenTurns = 1000;

async function brokenDown(run: Run, summary: FinishedRun['summary']) {
  const [counter, sheetAt, industryAt] = [new BreakdownCounter(run.program), sheetsOf(run), industriesOf(run)];
  for (let row = 0; row < run.dataset.size; row++) {
    counter.add(compactSheet(sheetAt(row)), industryAt(row));
    if (row % rowsBetweenTurns === 0) await new Promise(setImmediate);
  }
  return counter.result(summary);
}

/** As it comes out of a store. */
function asStored(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
