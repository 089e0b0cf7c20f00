import type { Caller } from '../../access/caller.ts';
import type { Deps } from '../../deps.ts';
import { HttpProblem } from '../../http/problem.ts';
import { changesSeen } from './changes-seen.ts';
import { commitChange } from './commit-change.ts';
import { sayOfRecords } from './messages.ts';

/** Empties a period; what was there stays in the history. Throws 404 where there is nothing. */
export async function deletePeriod(
  deps: Deps,
  caller: Caller,
  park: string,
  { period, reason }: { readonly period: string; readonly reason: string },
) {
  const { store, audit, newId, now } = deps;
  const changes = await changesSeen(store, park);
  const records = changes.period(period)?.records ?? 0;
  if (records === 0) throw new HttpProblem(404, 'period.empty', sayOfRecords('period.empty', period));
  const fact = { park, action: 'records.deletePeriod', subject: `records/${period}`, reason };
  return audit.around(caller, fact, async () => {
    const change = await commitChange(store, park, {
      base: changes.head,
      change: {
        id: newId(),
        kind: 'deletion',
        at: now().toISOString(),
        by: caller.person,
        reason,
        import: null,
        periods: { [period]: records },
        added: {},
      },
      overlaps: async () => false,
    });
    return { result: { period, records, change: Number(change) }, details: { records } };
  });
}
