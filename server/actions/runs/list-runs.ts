import type { Deps } from '../../deps.ts';
import { runAnswer, unfinishedRunAnswer } from './run-answer.ts';
import type { RunRequest } from './run-request.ts';

export interface RunsWanted {
  readonly ruleSet?: string;
  readonly period?: string;
  readonly limit?: number;
  readonly after?: string;
}

const unfinishedStates = ['queued', 'running', 'interrupted', 'failed', 'cancelled'] as const;
const mostUnfinished = 50;

/** A park's runs, the newest first; on the first page, also those that have not finished. */
export async function listRuns(
  { store, jobs }: Deps,
  park: string,
  { ruleSet, period, limit = 20, after }: RunsWanted,
) {
  const { documents, next } = await store.park(park).runs.page({
    where: [
      ...(ruleSet === undefined ? [] : [{ field: 'ruleSet', is: ruleSet } as const]),
      ...(period === undefined ? [] : [{ field: 'period', is: period } as const]),
    ],
    sort: [{ field: 'finishedAt', descending: true }],
    limit,
    ...(after === undefined ? {} : { after }),
  });
  const items = await Promise.all(documents.map((run) => runAnswer(store, park, run)));
  if (after !== undefined) return { items, unfinished: [], next };
  const others = await store.park(park).jobs.find({
    where: [
      { field: 'state', in: unfinishedStates },
      { field: 'type', is: 'run' },
    ],
    sort: [{ field: 'createdAt', descending: true }],
    limit: mostUnfinished,
  });
  const newest = await Promise.all(others.map(async (job) => (await jobs.get(job.id)) ?? job));
  const finished = new Set(items.map(({ job }) => job));
  const unfinished = newest.filter(({ id, state, request }) => {
    const asked = request as RunRequest;
    const isWanted = (ruleSet ?? asked.ruleSet) === asked.ruleSet && (period ?? asked.period) === asked.period;
    return isWanted && state !== 'succeeded' && !finished.has(id);
  });
  return { items, unfinished: unfinished.map(unfinishedRunAnswer), next };
}
