import { auditOf } from '../../audit/scopes.ts';
import type { Deps } from '../../deps.ts';
import type { Test } from '../../storage/port.ts';

interface AuditQuery {
  readonly action?: string;
  readonly subject?: string;
  readonly contains?: string;
  readonly from?: string;
  readonly to?: string;
  readonly limit?: number;
  readonly after?: string;
}

/** Entries of a park, or of the platform, the newest first. */
export async function listAudit({ store }: Deps, scope: string, query: AuditQuery) {
  const { limit = 50, after } = query;
  const { documents, next } = await auditOf(store, scope).page({
    where: testsOf(query),
    sort: [{ field: 'number', descending: true }],
    limit,
    ...(after === undefined ? {} : { after }),
  });
  return { items: documents.map(({ revision: _revision, ...entry }) => entry), next };
}

function testsOf({ action, subject, contains, from, to }: AuditQuery): readonly Test<'at' | 'action' | 'subject'>[] {
  const tests: Test<'at' | 'action' | 'subject'>[] = [];
  if (action !== undefined) tests.push({ field: 'action', is: action });
  if (subject !== undefined)
    tests.push({ field: 'subject', atLeast: subject }, { field: 'subject', below: `${subject}\u{10FFFF}` });
  if (contains !== undefined) tests.push({ field: 'subject', contains });
  if (from !== undefined) tests.push({ field: 'at', atLeast: inUtc(from) });
  if (to !== undefined) tests.push({ field: 'at', atMost: inUtc(to) });
  return tests;
}

/** Times are stored in UTC, to the millisecond, so that they compare as texts. */
function inUtc(time: string): string {
  return new Date(time).toISOString();
}
