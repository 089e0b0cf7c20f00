import type { Deps } from '../../deps.ts';
import type { Change, RecordRevision } from '../../storage/documents/records.ts';
import type { Stored } from '../../storage/port.ts';

export interface RecordOf {
  readonly period: string;
  readonly enterpriseId: string;
}

type Value = RecordRevision['values'][string] | null;

export interface PastRecord {
  readonly change: number;
  readonly kind: Change['kind'];
  readonly at: string;
  readonly by: string;
  readonly byName: string | null;
  readonly reason: string | null;
  readonly import: string | null;
  readonly fileName: string | null;
  /** Null: the record was deleted. */
  readonly values: RecordRevision['values'] | null;
  readonly name: string | null;
  /** By field what was there before and after; the name is `name`. */
  readonly differences: readonly { readonly field: string; readonly before: Value; readonly after: Value }[];
}

/** How one enterprise's record of a period came to be, the first change first. Empty: there never was one. */
export async function historyOf({ store }: Deps, park: string, { period, enterpriseId }: RecordOf) {
  const { changes, recordRevisions, imports } = store.park(park);
  const steps: { readonly change: Stored<Change>; readonly revision: RecordRevision | null }[] = [];
  const revisions = recordRevisions.stream({
    where: [
      { field: 'period', is: period },
      { field: 'enterpriseId', is: enterpriseId },
    ],
    sort: [{ field: 'batch' }],
  });
  for await (const revision of revisions) {
    const change = await changes.get(revision.batch);
    if (change) steps.push({ change, revision });
  }
  if (steps.length === 0) return [];
  for await (const change of changes.stream({ where: [{ field: 'kind', is: 'deletion' }] }))
    if (Object.hasOwn(change.periods, period)) steps.push({ change, revision: null });
  steps.sort((a, b) => a.change.number - b.change.number);
  const first = steps.findIndex(({ revision }) => revision !== null);
  const names = new Map<string, string | null>();
  const files = new Map<string, string | null>();
  const history: PastRecord[] = [];
  let before: RecordRevision | null = null;
  for (const { change, revision } of steps.slice(first)) {
    if (revision === null && before === null) continue;
    const { number, kind, at, by, reason } = change;
    if (!names.has(by)) names.set(by, (await store.platform.people.get(by))?.name ?? null);
    if (change.import !== null && !files.has(change.import))
      files.set(change.import, (await imports.get(change.import))?.fileName ?? null);
    history.push({
      change: number,
      kind,
      at,
      by,
      byName: names.get(by) ?? null,
      reason,
      import: change.import,
      fileName: files.get(change.import ?? '') ?? null,
      values: revision?.values ?? null,
      name: revision?.name ?? null,
      differences: differencesOf(before, revision),
    });
    before = revision;
  }
  return history;
}

function differencesOf(before: RecordRevision | null, after: RecordRevision | null): PastRecord['differences'] {
  const [a, b] = [flat(before), flat(after)];
  const fields = [...new Set([...a.keys(), ...b.keys()])];
  return fields
    .map((field) => ({ field, before: a.get(field) ?? null, after: b.get(field) ?? null }))
    .filter((one) => one.before !== one.after);
}

function flat(revision: RecordRevision | null): ReadonlyMap<string, Value> {
  return new Map(revision ? [['name', revision.name] as const, ...Object.entries(revision.values)] : []);
}
