import type { Caller } from '../../access/caller.ts';
import type { JobContext } from '../../jobs/jobs.ts';

/** On whose behalf a job works. */
export async function callerOf({ store, by }: Pick<JobContext, 'store' | 'by'>): Promise<Caller> {
  const person = await store.platform.people.get(by);
  return {
    person: by,
    username: person?.username ?? '',
    platformAdministrator: person?.platformAdministrator ?? false,
    roles: new Map(person?.roles.map(({ park, role }) => [park, role])),
    via: { session: '' },
  };
}
