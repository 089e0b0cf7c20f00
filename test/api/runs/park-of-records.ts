import { definitionHash } from '../../../rules/definition-hash.ts';
import { fromCell } from '../../../rules/records/record-table.ts';
import { templateNamed } from '../../../rules/templates/index.ts';
import type { Definition } from '../../../schemas/definition.ts';
import type { FieldValue } from '../../../schemas/record.ts';
import { newId } from '../../../server/new-id.ts';
import { inventedColumns, inventPark } from '../../../server/park/invented-park.ts';
import { RecordCollector } from '../../../server/records/record-collector.ts';
import type { Change, RecordRevision } from '../../../server/storage/documents/records.ts';
import type { New } from '../../../server/storage/port.ts';
import type { Store } from '../../../server/storage/store.ts';

export const suzhou = (templateNamed('suzhou') as { definition: Definition }).definition;

export type Revision = Omit<RecordRevision, 'batch'>;

/** The records of an invented park, as an import of them would store them. */
export function inventedRecords(enterprises: number, periods = 2, seed = 7): readonly Revision[] {
  const collector = new RecordCollector(suzhou, { strict: false, keep: 'all' });
  collector.take(inventedColumns, 1);
  let row = 1;
  for (const cells of inventPark({ enterprises, periods, seed })) collector.take(cells, ++row);
  const table = collector.table();
  if (!table) throw new Error('The invented park has faults');
  const fields = suzhou.fields.filter(({ id }) => table.columns.has(id)).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return table.periods.map((period, index) => {
    const values: Record<string, Exclude<FieldValue, null>> = {};
    for (const { id, type } of fields) {
      const value = fromCell(table.columns.get(id)?.[index] ?? Number.NaN, type, table.dictionary);
      if (value !== null) values[id] = value;
    }
    return { period, enterpriseId: table.enterpriseIds[index] as string, name: table.names[index] ?? null, values };
  });
}

const batchLength = 500;

/** Stores a park with nothing in it. */
export async function newPark(store: Store, park: string): Promise<void> {
  const document = { id: park, name: { 'zh-CN': park }, createdAt: '2026-01-01T00:00:00.000Z', by: 'someone' };
  await store.platform.parks.insert(document);
}

/** Writes records as one change does: first the revisions, last the change that makes them count. */
export async function commitRecords(
  store: Store,
  park: string,
  records: readonly Revision[],
  kind: Change['kind'] = 'import',
): Promise<number> {
  const { recordRevisions } = store.park(park);
  const batch = newId();
  for (let start = 0; start < records.length; start += batchLength)
    await recordRevisions.append(
      records
        .slice(start, start + batchLength)
        .map((one, index): New<RecordRevision> => ({ id: `${batch}.${start + index}`, batch, ...one })),
    );
  const periods: Record<string, number> = {};
  for (const { period } of records) periods[period] = (periods[period] ?? 0) + 1;
  return commitChange(store, park, { id: batch, kind, periods });
}

export async function emptyPeriod(store: Store, park: string, period: string): Promise<number> {
  return commitChange(store, park, { id: newId(), kind: 'deletion', periods: { [period]: 0 } });
}

async function commitChange(
  store: Store,
  park: string,
  { id, kind, periods }: Pick<New<Change>, 'id' | 'kind' | 'periods'>,
): Promise<number> {
  const { changes } = store.park(park);
  const [last] = await changes.find({ sort: [{ field: 'number', descending: true }], limit: 1 });
  const number = (last?.number ?? 0) + 1;
  await changes.append({
    id,
    number,
    kind,
    at: new Date().toISOString(),
    by: 'someone',
    reason: null,
    import: null,
    periods,
    added: {},
  });
  return number;
}

/** Publishes a version of a rule set that is called `rules`. */
export async function publish(store: Store, park: string, definition: Definition, number = 1): Promise<void> {
  const ruleSet = theRuleSet;
  await store.park(park).versions.append({
    id: `${ruleSet}.${number}`,
    ruleSet,
    number,
    hash: definitionHash(definition),
    definition,
    author: 'someone',
    reason: 'first',
    publishedAt: '2026-01-01T00:00:00.000Z',
    effective: null,
  });
}

export const theRuleSet = '00000000000000000000000001';
