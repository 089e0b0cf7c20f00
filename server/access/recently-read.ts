import type { ApiToken, Person, Session } from '../storage/documents/people.ts';
import type { Stored } from '../storage/port.ts';
import type { Store } from '../storage/store.ts';
import { perStore } from './per-store.ts';

/** A person, and what proves that it is they who call. */
export type Known =
  | { readonly person: Stored<Person>; readonly session: Stored<Session> }
  | { readonly person: Stored<Person>; readonly token: Stored<ApiToken> };

/**
 * How long a caller is believed without being read again. What this process changes counts at once; what another one
 * changes, such as a second server that revokes a token, counts after this time at the latest.
 */
const mostMilliseconds = 1000;
const mostCallers = 10_000;

/** Who has a secret, by its hash, as read a moment ago. */
export function remembered(store: Store, hash: string): Known | undefined {
  const recent = recentOf(store).callers.get(hash);
  return recent && performance.now() < recent.until ? recent.known : undefined;
}

/** Who has a secret, as `read` finds it now. */
export async function readAnew(
  store: Store,
  hash: string,
  read: () => Promise<Known | undefined>,
): Promise<Known | undefined> {
  const recent = recentOf(store);
  const { changes } = recent;
  const known = await read();
  // What was changed while it was read may be known as it was before.
  if (!known || recent.changes !== changes) return known;
  if (recent.callers.size >= mostCallers) recent.callers.clear();
  recent.callers.set(hash, { known, until: performance.now() + mostMilliseconds });
  return known;
}

/** After every change of a person, a session or a token. */
export function forgetCallers(store: Store): void {
  const recent = recentOf(store);
  recent.changes += 1;
  recent.callers.clear();
}

const recentOf = perStore(() => ({
  changes: 0,
  callers: new Map<string, { readonly known: Known; readonly until: number }>(),
}));
