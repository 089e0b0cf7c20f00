import type { Deps } from '../../deps.ts';
import type { FinishedRun } from '../../storage/documents/runs.ts';
import { finishedRun } from '../runs/finished-run.ts';
import { statisticsOfRun } from '../runs/statistics-parts.ts';
import type { RunStatistics } from './evaluable.ts';
import { RecentlyUsed } from './recently-used.ts';

export interface KnownRun extends RunStatistics, Pick<FinishedRun, 'ruleSet' | 'version' | 'definitionHash'> {}

/** Enterprises of the runs whose statistics are kept, of which each has a handful of numbers. */
const kept = new RecentlyUsed<KnownRun>(500_000);

/** A finished run never changes, and neither do its statistics. */
export async function knownStatistics(deps: Deps, park: string, id: string): Promise<KnownRun> {
  const key = `${park}/${id}`;
  const known = kept.get(key);
  if (known) return known;
  const run = await finishedRun(deps, park, id);
  const { ruleSet, version, definitionHash, size } = run;
  const made = { key, run: id, ruleSet, version, definitionHash, statistics: await statisticsOfRun(deps, park, run) };
  kept.put(key, made, size);
  return made;
}
