import type { Program } from '../../../rules/program/program.ts';
import { industryField } from '../../../rules/records/industry-field.ts';
import type { Deps } from '../../deps.ts';
import type { FinishedRun, RunBreakdown } from '../../storage/documents/runs.ts';
import { RecentlyUsed } from '../evaluate/recently-used.ts';
import { BreakdownCounter } from './breakdown-counter.ts';
import { finishedRun } from './finished-run.ts';
import { namesIn } from './names-in.ts';
import { programOf } from './program-of-run.ts';

/** Of runs that were stored without one. */
const counted = new RecentlyUsed<RunBreakdown>(10);

/** A run by stage and by industry. Pages of the ranking find in it the names, too, of what they show. */
export async function readBreakdown(deps: Deps, park: string, id: string) {
  const run = await finishedRun(deps, park, id);
  const program = await programOf(deps, park, run);
  const breakdown = run.breakdown ?? (await countedLater(deps, park, run, program));
  const field = industryField(program.definition);
  const names = namesIn(program);
  const scopes = new Set([field, ...(program.definition.rankWithin ?? [])]);
  return {
    ...{ run: id, period: run.period, size: run.size },
    ...breakdown,
    industryField: field ?? null,
    names: { ...names, fields: names.fields.filter(({ id }) => scopes.has(id)) },
  };
}

/** From its sheets, which never change. */
async function countedLater(
  { store }: Deps,
  park: string,
  { batch, summary }: FinishedRun,
  program: Program,
): Promise<RunBreakdown> {
  const known = counted.get(batch);
  if (known) return known;
  const counter = new BreakdownCounter(program);
  const sheets = store.park(park).sheets.stream({
    where: [{ field: 'batch', is: batch }],
    only: ['status', 'stage', 'grade', 'rank', 'total', 'nodes', 'industry'],
  });
  for await (const sheet of sheets) counter.add(sheet, sheet.industry);
  const breakdown = counter.result(summary);
  counted.put(batch, breakdown, 1);
  return breakdown;
}
