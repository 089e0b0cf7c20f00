import { setMaxListeners } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { StorageFull, StorageUnavailable } from '../storage/faults.ts';
import type { Store } from '../storage/store.ts';
import type { AuditLog } from './audit-log.ts';
import { Chain } from './chain.ts';
import { actorOf, type PendingEntry, pendingEntry } from './pending-entry.ts';
import { announcedOf } from './scopes.ts';

interface Surroundings {
  readonly store: Store;
  /** This process, among servers on one store. */
  readonly server: string;
  now(): Date;
  newId(): string;
}

export interface ChainedLog extends AuditLog {
  /** Appends an entry that was announced, and takes the announcement back. */
  settle(scope: string, entry: PendingEntry): Promise<void>;
  /** Gives up what the store did not take; it stays announced. */
  stop(): void;
}

const triedEvery = 1000;
/** What a store was told and gave no word of, it may still do for so many tries. */
const triesForLate = 10;

/** The audit log on a store. */
export function chainedLog({ store, server, now, newId }: Surroundings): ChainedLog {
  const chains = new Map<string, Chain>();
  const stopping = new AbortController();
  // As many wait as there were callers when the store went away.
  setMaxListeners(0, stopping.signal);
  const chainOf = (scope: string): Chain => {
    const known = chains.get(scope) ?? new Chain(store, scope, now);
    chains.set(scope, known);
    return known;
  };
  const settle = async (scope: string, entry: PendingEntry) => {
    await chainOf(scope).append(entry);
    await announcedOf(store, scope).remove(entry.id);
  };
  const pause = () => delay(triedEvery, undefined, { ref: false, signal: stopping.signal }).catch(() => undefined);
  /** For a change that was made, or may have been: as the announcement is stored, the entry can't be lost. */
  const settleSometime = async (scope: string, entry: PendingEntry) => {
    while (!stopping.signal.aborted)
      try {
        await settle(scope, entry);
        return;
      } catch {
        await pause();
      }
  };
  /** For an announcement whose change was not made: were it left, the next start would tell of it as unknown. */
  const withdrawSometime = async (scope: string, id: string) => {
    for (let tries = 0; tries < triesForLate && !stopping.signal.aborted; await pause())
      try {
        if (await announcedOf(store, scope).remove(id)) return;
        tries += 1;
      } catch {
        // The store is away: the next time will do.
      }
  };

  return {
    settle,
    stop: () => stopping.abort(),
    note: (by, fact) => chainOf(fact.park).append(pendingEntry(newId(), actorOf(by), fact)),
    async around(by, fact, change) {
      const id = newId();
      const { park: scope } = fact;
      const announced = pendingEntry(id, actorOf(by), fact);
      const announcement = { id, server, entry: { announced, at: now().toISOString() } };
      // A store that does not answer may have done what it was told, here and below.
      await announcedOf(store, scope)
        .insert(announcement)
        .catch((error: unknown) => {
          if (error instanceof StorageUnavailable) void withdrawSometime(scope, id);
          throw error;
        });
      const made = await change().catch(async (error: unknown) => {
        if (error instanceof StorageUnavailable) void settleSometime(scope, { ...announced, outcome: 'unknown' });
        else
          await announcedOf(store, scope)
            .remove(id)
            .catch(() => void withdrawSometime(scope, id));
        throw error;
      });
      const { result, ...more } = made;
      const entry = pendingEntry(id, announced.actor, { ...fact, ...more });
      try {
        await settle(scope, entry);
      } catch (error) {
        if (!(error instanceof StorageUnavailable || error instanceof StorageFull)) throw error;
        void settleSometime(scope, entry);
      }
      return result;
    },
  };
}
