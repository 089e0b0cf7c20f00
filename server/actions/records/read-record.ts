import type { Deps } from '../../deps.ts';
import { say } from '../../http/messages/say.ts';
import { HttpProblem } from '../../http/problem.ts';
import { recordAnswer } from './record-answer.ts';
import { historyOf, type PastRecord, type RecordOf } from './record-history.ts';

type Came = Pick<PastRecord, 'change' | 'kind' | 'at' | 'by' | 'byName' | 'reason' | 'import' | 'fileName'>;

/** A record with, for each of its fields, when and by whom it was last changed. Throws 404. */
export async function readRecord(deps: Deps, park: string, wanted: RecordOf) {
  const history = await historyOf(deps, park, wanted);
  const last = history.at(-1);
  if (!last?.values) throw new HttpProblem(404, 'found.nothing', say('found.nothing', 'record'));
  const { change, values, name } = last;
  const origins = new Map<string, Came>();
  for (const { differences, values: _values, name: _name, ...came } of history)
    for (const { field } of differences) origins.set(field, came);
  const kept = [...origins].filter(([field]) => field === 'name' || Object.hasOwn(values, field));
  return {
    ...recordAnswer({ ...wanted, batch: '', name, values }, change),
    origins: kept.map(([field, came]) => ({ field, ...came })),
  };
}

/** Throws 404 where the enterprise never had a record of the period. */
export async function readRecordHistory(deps: Deps, park: string, wanted: RecordOf) {
  const history = await historyOf(deps, park, wanted);
  if (history.length === 0) throw new HttpProblem(404, 'found.nothing', say('found.nothing', 'record'));
  return { items: history.toReversed() };
}
