import type { Deps } from '../../deps.ts';
import { changesSeen } from './changes-seen.ts';

/** The periods that have records, the latest first. */
export async function listPeriods({ store }: Deps, park: string) {
  const changes = await changesSeen(store, park);
  const items = changes
    .allPeriods()
    .filter(({ records }) => records > 0)
    .sort((a, b) => (a.period < b.period ? 1 : -1))
    .map(({ period, records, last: { number, kind, at, by } }) => ({
      period,
      records,
      lastChange: { number, kind, at, by },
    }));
  return { items };
}
