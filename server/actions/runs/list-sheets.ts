import type { SheetStatus } from '../../../schemas/sheet-status.ts';
import type { Deps } from '../../deps.ts';
import type { SheetField } from '../../storage/collections.ts';
import type { FinishedRun } from '../../storage/documents/runs.ts';
import type { Test } from '../../storage/port.ts';
import { dimensionsOf, pointsByDimension } from './dimensions.ts';
import { finishedRun } from './finished-run.ts';
import { programOf } from './program-of-run.ts';

export interface SheetsWanted {
  readonly stage?: string;
  readonly industry?: string;
  readonly grade?: string;
  readonly status?: SheetStatus;
  readonly name?: string;
  readonly limit?: number;
  readonly after?: string;
}

const shown = [
  'position',
  'enterpriseId',
  'name',
  'status',
  'stage',
  'total',
  'grade',
  'rank',
  'percentile',
  'rankWithin',
  'industry',
  'applications',
  'nodes',
] as const;

/** A run's ranking, best first; those without a rank come last. */
export async function listSheets(deps: Deps, park: string, id: string, wanted: SheetsWanted) {
  const { limit = 50, after, ...filters } = wanted;
  const run = await finishedRun(deps, park, id);
  const { sheets } = deps.store.park(park);
  const where = [{ field: 'batch', is: run.batch } as const, ...testsOf(filters)];
  const [{ documents, next }, total] = await Promise.all([
    sheets.page({
      where,
      sort: [{ field: 'position' }],
      limit,
      only: shown,
      ...(after === undefined ? {} : { after }),
    }),
    countedIn(run, filters) ?? sheets.count(where),
  ]);
  const dimensions = dimensionsOf(await programOf(deps, park, run));
  const items = documents.map(({ id: _id, revision: _revision, nodes, ...sheet }) => ({
    ...sheet,
    dimensions: pointsByDimension(dimensions, { nodes }),
  }));
  return { items, next, total };
}

type Filters = Omit<SheetsWanted, 'limit' | 'after'>;

function testsOf({ name, ...equal }: Filters): readonly Test<SheetField>[] {
  const tests: Test<SheetField>[] = [];
  for (const field of ['status', 'stage', 'grade', 'industry'] as const) {
    const value = equal[field];
    if (value !== undefined) tests.push({ field, is: value });
  }
  if (name !== undefined) tests.push({ field: 'name', contains: name });
  return tests;
}

/** What the run's summary has counted already. */
function countedIn({ size, summary }: FinishedRun, filters: Filters): number | undefined {
  const { status, stage, grade, industry, name } = filters;
  const given = [status, stage, grade, industry, name].filter((value) => value !== undefined).length;
  if (given === 0) return size;
  if (given > 1 || industry !== undefined || name !== undefined) return undefined;
  if (status !== undefined) return summary.byStatus[status];
  const [counts, key] = stage === undefined ? [summary.byGrade, grade ?? ''] : [summary.byStage, stage];
  return Object.hasOwn(counts, key) ? counts[key] : 0;
}
