import type { Deps } from '../../deps.ts';
import { found } from '../../http/found.ts';
import type { Park } from '../../storage/documents/people.ts';

/** Of a park that doesn't say: nobody publishes alone what money is given by. */
export const usualApprovals = 1;

export function approvalsOf({ approvals = usualApprovals }: Pick<Park, 'approvals'>): number {
  return approvals;
}

/** How many must approve what is to be published in the park. */
export async function approvalsNeeded({ store }: Deps, park: string): Promise<number> {
  return approvalsOf(found(await store.platform.parks.get(park), 'park'));
}
