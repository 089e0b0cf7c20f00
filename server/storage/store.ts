import type { MessagePort } from 'node:worker_threads';
import { type ParkCollections, type PlatformCollections, parkCollections, platformCollections } from './collections.ts';
import type { Collection, CollectionSpec, Maintenance, New, Prewritten } from './port.ts';

/** An opened store. What isn't the platform's is reached through its park only. */
export interface Store {
  readonly platform: PlatformCollections;
  park(id: string): ParkCollections;
  readonly maintenance: Maintenance;
  /** Resolves once the store answers; throws StorageUnavailable. */
  ping(): Promise<void>;
  /** What another thread of this process needs to open the same store with `openShared`. Once for each thread. */
  share(): SharedStore;
  close(): Promise<void>;
}

/** `port` is moved to the thread: list it as transferable. */
export type SharedStore =
  | { readonly kind: 'mongo'; readonly uri: string }
  | { readonly kind: 'sqlite'; readonly file: string; readonly port: MessagePort };

/** What is moved, not copied, to the thread that opens it. */
export function movedWith(shared: SharedStore): readonly MessagePort[] {
  return shared.kind === 'sqlite' ? [shared.port] : [];
}

export type AnyDocument = Readonly<Record<string, unknown>>;

/** What an adapter makes for each declared collection, whatever its kind; the store shows of it what the kind allows. */
export interface AnyCollection extends Collection<AnyDocument> {
  append(
    documents: New<AnyDocument> | readonly (New<AnyDocument> | Prewritten)[],
    how?: { readonly more?: boolean },
  ): Promise<void>;
  discard(batch: string): Promise<void>;
}

/** Builds the collections of a store from what an adapter makes of each. */
export function collectionsBy(make: (spec: CollectionSpec, scope: string) => AnyCollection) {
  const all = (specs: Readonly<Record<string, CollectionSpec>>, scope: string) =>
    Object.fromEntries(Object.entries(specs).map(([name, spec]) => [name, shown(spec, make(spec, scope))]));
  const parks = new Map<string, ParkCollections>();
  return {
    platform: all(platformCollections, platformScope) as unknown as PlatformCollections,
    park(id: string): ParkCollections {
      if (id === '' || id === platformScope) throw new RangeError(`"${id}" is no park`);
      const known = parks.get(id);
      if (known) return known;
      const made = all(parkCollections, id) as unknown as ParkCollections;
      parks.set(id, made);
      return made;
    },
  };
}

const reads = ['get', 'find', 'page', 'stream', 'texts', 'count'] as const;
const methods = {
  changing: [...reads, 'insert', 'insertMany', 'replace', 'remove'],
  appendOnly: [...reads, 'append'],
  staged: [...reads, 'append', 'discard'],
} as const satisfies Readonly<Record<CollectionSpec['kind'], readonly (keyof AnyCollection)[]>>;

/** What can't be done with a collection of its kind isn't there, not only in its type. */
function shown({ kind }: CollectionSpec, all: AnyCollection): Partial<AnyCollection> {
  return Object.fromEntries(methods[kind].map((name) => [name, all[name]]));
}

/** No park may be called so. */
export const platformScope = 'platform';
