import type { Store } from '../storage/store.ts';
import type { ChainedLog } from './chained-log.ts';
import type { PendingEntry } from './pending-entry.ts';
import { allScopes, announcedOf } from './scopes.ts';

/**
 * Appends what dead servers announced and could not finish, with the outcome `unknown`. Done twice, or by two servers,
 * it appends nothing twice: the announcement's id is the entry's.
 */
export async function recoverAnnounced(
  log: ChainedLog,
  store: Store,
  isAlive: (server: string) => boolean,
): Promise<void> {
  for (const scope of await allScopes(store))
    for await (const { server, entry } of announcedOf(store, scope).stream()) {
      if (isAlive(server)) continue;
      const { announced, at } = entry as { readonly announced: PendingEntry; readonly at: string };
      const details = { ...announced.details, announcedAt: at };
      await log.settle(scope, { ...announced, details, outcome: 'unknown' });
    }
}

/** The servers that have renewed their line in time, and this one. */
export async function aliveServers(store: Store, own: string, now: Date): Promise<ReadonlySet<string>> {
  const lines = store.platform.servers.stream({
    where: [{ field: 'aliveUntil', above: now.toISOString() }],
    only: [],
  });
  const alive = new Set([own]);
  for await (const { id } of lines) alive.add(id);
  return alive;
}

const everySoOften = 60_000;

/** Looks after servers that die while this one goes on; gives the way to stop it. */
export function keepRecovering(log: ChainedLog, store: Store, own: string, now: () => Date): () => void {
  let isLooking = false;
  const look = async () => {
    if (isLooking) return;
    isLooking = true;
    try {
      const alive = await aliveServers(store, own, now());
      await recoverAnnounced(log, store, (server) => alive.has(server));
    } catch {
      // The store is away: the next time will do.
    } finally {
      isLooking = false;
    }
  };
  const timer = setInterval(() => void look(), everySoOften);
  timer.unref();
  return () => clearInterval(timer);
}
