import type { Change, RecordRevision } from '../../storage/documents/records.ts';
import type { Stored, StoredText } from '../../storage/port.ts';
import type { Store } from '../../storage/store.ts';

/** The number of the last committed change of a park's records; 0: there is none. */
export async function headOfChanges(store: Store, park: string): Promise<number> {
  const [last] = await store.park(park).changes.find({ sort: [{ field: 'number', descending: true }], limit: 1 });
  return last?.number ?? 0;
}

/** What was committed up to a change. */
export interface Committed {
  /** The number of the change that a revision came with; undefined: it is not committed, or came later. */
  numberOf(batch: string): number | undefined;
  /** The last change that emptied the period; 0: none. */
  emptiedAt(period: string): number;
}

async function committedUpTo(store: Store, park: string, asOf: number): Promise<Committed> {
  const numbers = new Map<string, number>();
  const emptied = new Map<string, number>();
  const changes = store.park(park).changes.stream({
    where: [{ field: 'number', atMost: asOf }],
    sort: [{ field: 'number' }],
    only: ['number', 'kind', 'periods'],
  });
  for await (const { id, number, kind, periods } of changes as AsyncIterable<Stored<Change>>) {
    if (kind === 'deletion') for (const period of Object.keys(periods)) emptied.set(period, number);
    else numbers.set(id, number);
  }
  return {
    numberOf: (batch) => numbers.get(batch),
    emptiedAt: (period) => emptied.get(period) ?? 0,
  };
}

export interface AsOf {
  /** The number of a change: what came later is not seen. */
  readonly asOf: number;
  /** One after the other, in this order. */
  readonly periods: readonly string[];
}

/** The records that counted after one change, of each period in the order of enterpriseIds (by code point). */
export async function* recordsAsOf(
  store: Store,
  park: string,
  { asOf, periods }: AsOf,
): AsyncGenerator<Stored<RecordRevision>> {
  const committed = await committedUpTo(store, park, asOf);
  for (const period of periods)
    yield* counting(
      store.park(park).recordRevisions.stream(inOrder(period)),
      (revision) => revision,
      committed,
      period,
    );
}

/** The same as they are stored, of one period. */
export async function* recordTextsAsOf(
  store: Store,
  park: string,
  { asOf, period }: { readonly asOf: number; readonly period: string },
): AsyncGenerator<RecordText> {
  const committed = await committedUpTo(store, park, asOf);
  const texts = store.park(park).recordRevisions.texts(inOrder(period));
  yield* counting(texts, ({ keys }) => keys, committed, period);
}

export type RecordText = StoredText<RecordRevision, 'batch' | 'period' | 'enterpriseId' | 'name'>;

/** As the index has them, so that nothing has to be sorted. */
function inOrder(period: string) {
  return {
    where: [{ field: 'period', is: period }],
    sort: [{ field: 'enterpriseId' }, { field: 'batch' }],
  } as const;
}

/** Of each enterprise's revisions, which follow each other, the one that counts. */
async function* counting<Revision>(
  revisions: AsyncIterable<Revision>,
  keysOf: (revision: Revision) => Pick<RecordRevision, 'batch' | 'enterpriseId'>,
  committed: Committed,
  period: string,
): AsyncGenerator<Revision> {
  const emptiedAt = committed.emptiedAt(period);
  let best: { readonly revision: Revision; readonly enterpriseId: string } | undefined;
  let bestNumber = 0;
  for await (const revision of revisions) {
    const { batch, enterpriseId } = keysOf(revision);
    const number = committed.numberOf(batch) ?? 0;
    if (best && best.enterpriseId !== enterpriseId) {
      yield best.revision;
      best = undefined;
      bestNumber = 0;
    }
    if (number <= emptiedAt || number <= bestNumber) continue;
    best = { revision, enterpriseId };
    bestNumber = number;
  }
  if (best) yield best.revision;
}

/** One enterprise's record as it counted after a change. Its few revisions are looked up, not every change of the park. */
export async function recordAsOf(
  store: Store,
  park: string,
  { asOf, period, enterpriseId }: { readonly asOf: number; readonly period: string; readonly enterpriseId: string },
): Promise<Stored<RecordRevision> | undefined> {
  const { changes, recordRevisions } = store.park(park);
  const deletions = changes.stream({
    where: [
      { field: 'kind', is: 'deletion' },
      { field: 'number', atMost: asOf },
    ],
  });
  let bestNumber = 0;
  for await (const { number, periods } of deletions)
    if (Object.hasOwn(periods, period)) bestNumber = Math.max(bestNumber, number);
  const revisions = recordRevisions.stream({
    where: [
      { field: 'period', is: period },
      { field: 'enterpriseId', is: enterpriseId },
    ],
    sort: [{ field: 'batch' }],
  });
  let best: Stored<RecordRevision> | undefined;
  for await (const revision of revisions) {
    const change = await changes.get(revision.batch);
    if (!change || change.number > asOf || change.number <= bestNumber) continue;
    best = revision;
    bestNumber = change.number;
  }
  return best;
}
