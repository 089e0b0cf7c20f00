import type { Deps } from '../../deps.ts';
import type { RecordRevision } from '../../storage/documents/records.ts';
import { InvalidCursor } from '../../storage/faults.ts';
import type { Stored, Test } from '../../storage/port.ts';
import { changesSeen } from './changes-seen.ts';
import type { Committed } from './read-records-as-of.ts';
import { type RecordAnswer, recordAnswer } from './record-answer.ts';

export interface RecordsWanted {
  readonly period: string;
  readonly enterpriseId?: string;
  /** Part of the name. */
  readonly name?: string;
  readonly sort?: 'enterpriseId' | 'name';
  readonly order?: 'ascending' | 'descending';
  /** The fields whose values are given; left out: all. */
  readonly field?: readonly string[];
  readonly limit?: number;
  readonly after?: string;
}

const usualLimit = 50;

/** A page of the records that counted when the first page was asked for: what changes meanwhile moves nothing. */
export async function listRecords({ store }: Deps, park: string, wanted: RecordsWanted) {
  const { period, enterpriseId, name, sort = 'enterpriseId', order, limit = usualLimit, field } = wanted;
  const changes = await changesSeen(store, park);
  const from = wanted.after === undefined ? { asOf: changes.head } : readCursor(wanted.after, changes.head);
  const committed = changes.upTo(from.asOf);
  const where: Test<'period' | 'enterpriseId' | 'name'>[] = [{ field: 'period', is: period }];
  if (enterpriseId !== undefined) where.push({ field: 'enterpriseId', is: enterpriseId });
  if (name !== undefined) where.push({ field: 'name', contains: name });
  const keys = sort === 'name' ? (['name', 'enterpriseId'] as const) : (['enterpriseId'] as const);
  const items: RecordAnswer[] = [];
  let next: string | null = from.next ?? null;
  do {
    const page = await store.park(park).recordRevisions.page({
      where,
      sort: keys.map((key) => ({ field: key, descending: order === 'descending' })),
      limit: limit - items.length,
      ...(next === null ? {} : { after: next }),
    });
    const counting = await countingOf(page.documents, committed);
    for (const [revision, number] of counting) items.push(recordAnswer(revision, number, field));
    next = page.next;
  } while (items.length < limit && next !== null);
  return { items, next: next === null ? null : cursor(from.asOf, next) };

  /** Those of the revisions that were not superseded or deleted, with their changes' numbers. */
  async function countingOf(revisions: readonly Stored<RecordRevision>[], { numberOf, emptiedAt }: Committed) {
    const deleted = emptiedAt(period);
    const known = revisions.filter(({ batch }) => (numberOf(batch) ?? 0) > deleted);
    const newest = new Map<string, number>();
    const ids = [...new Set(known.map((one) => one.enterpriseId))];
    const all = store.park(park).recordRevisions.stream({
      where: [
        { field: 'period', is: period },
        { field: 'enterpriseId', in: ids },
      ],
      sort: [{ field: 'enterpriseId' }, { field: 'batch' }],
      only: ['enterpriseId', 'batch'],
    });
    if (ids.length > 0)
      for await (const one of all)
        newest.set(one.enterpriseId, Math.max(newest.get(one.enterpriseId) ?? 0, numberOf(one.batch) ?? 0));
    return known.flatMap((revision) => {
      const number = numberOf(revision.batch) ?? 0;
      return newest.get(revision.enterpriseId) === number ? [[revision, number] as const] : [];
    });
  }
}

interface Cursor {
  readonly asOf: number;
  readonly next?: string;
}

function cursor(asOf: number, next: string): string {
  return `${asOf}.${next}`;
}

function readCursor(text: string, head: number): Cursor {
  const [, asOf, next] = /^(\d{1,15})\.(.+)$/.exec(text) ?? [];
  if (asOf === undefined || next === undefined || Number(asOf) > head) throw new InvalidCursor();
  return { asOf: Number(asOf), next };
}
