import type { Deps } from '../../../deps.ts';
import { listPeriods } from '../../records/list-periods.ts';
import { sayOfGate } from '../messages.ts';
import type { Standing } from './unchanged-item.ts';

/** Somebody has looked at what it does to enterprises, compared with the latest version. */
export async function impactItem(deps: Deps, park: string, { hash, base }: Standing, isReviewed: boolean) {
  const key = 'impact' as const;
  const notNeeded = (why: 'impact.noVersion' | 'impact.noRecords' | 'impact.direct') =>
    ({ key, state: 'notNeeded', why: sayOfGate(why) }) as const;
  if (base === null) return notNeeded('impact.noVersion');
  if (base.hash === hash) return { key, state: 'notNeeded', why: sayOfGate('impact.sameRules', base.number) } as const;
  const [opening] = await deps.store.park(park).impactOpenings.find({
    where: [
      { field: 'toHash', is: hash },
      { field: 'fromHash', is: base.hash },
    ],
    limit: 1,
  });
  if (opening) {
    const person = await deps.store.platform.people.get(opening.person);
    const who = person?.name ?? opening.person;
    return { key, state: 'met', why: sayOfGate('impact.opened', who, opening.period, base.number) } as const;
  }
  if ((await listPeriods(deps, park)).items.length === 0) return notNeeded('impact.noRecords');
  if (!isReviewed) return notNeeded('impact.direct');
  return { key, state: 'open', why: sayOfGate('impact.missing', base.number) } as const;
}
