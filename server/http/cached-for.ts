import type { Caller } from '../access/caller.ts';
import { isFromOutside } from '../access/from-outside.ts';

/** How long a browser may keep what never changes. Who is from outside gets less, and may come to belong here. */
export function cachedFor(caller: Caller, park: string): string {
  return isFromOutside(caller, park) ? 'private, no-cache' : 'private, max-age=31536000, immutable';
}
