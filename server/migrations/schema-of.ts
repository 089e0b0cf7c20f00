import type { Store } from '../storage/store.ts';

/** The property that tells in which form everything is stored. */
export const schemaId = 'schema';

/** Stores of the first form need not say so. Undefined: what it says is no number. */
export async function schemaOf({ platform }: Store): Promise<number | undefined> {
  const known = await platform.properties.get(schemaId);
  if (!known) return 1;
  return typeof known.value === 'number' && Number.isSafeInteger(known.value) ? known.value : undefined;
}
