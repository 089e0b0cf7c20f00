import type { Store } from '../storage/store.ts';

/** The property that stands in a store while a backup is being restored into it. */
export const restoringId = 'restoring';

/** Whether a restore into the store was cut off: what is in it is no store. */
export async function isHalfRestored({ platform }: Store): Promise<boolean> {
  return (await platform.properties.get(restoringId)) !== undefined;
}
