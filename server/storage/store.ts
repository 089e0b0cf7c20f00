import { type ParkCollections, type PlatformCollections, parkCollections, platformCollections } from './collections.ts';
import type { Collection, CollectionSpec, Maintenance, New } from './port.ts';

/** An opened store. What isn't the platform's is reached through its park only. */
export interface Store {
  readonly platform: PlatformCollections;
  park(id: string): ParkCollections;
  readonly maintenance: Maintenance;
  /** Resolves once the store answers; throws StorageUnavailable. */
  ping(): Promise<void>;
  /** What another thread of this process needs to open the same store with `openStore`. Structured-cloneable. */
  share(): SharedStore;
  close(): Promise<void>;
}

/** `port` is moved to the thread: list it as transferable. */
export type SharedStore =
  | { readonly kind: 'mongo'; readonly uri: string }
  | { readonly kind: 'sqlite'; readonly file: string; readonly port: MessagePort };

export type AnyDocument = Readonly<Record<string, unknown>>;

/** What an adapter makes for each declared collection, whatever its kind; the store's types show of it what the kind allows. */
export interface AnyCollection extends Collection<AnyDocument> {
  append(documents: New<AnyDocument> | readonly New<AnyDocument>[]): Promise<void>;
  discard(batch: string): Promise<void>;
}

/** Builds the collections of a store from what an adapter makes of each. */
export function collectionsBy(make: (spec: CollectionSpec, scope: string) => AnyCollection) {
  const all = (specs: Readonly<Record<string, CollectionSpec>>, scope: string) =>
    Object.fromEntries(Object.entries(specs).map(([name, spec]) => [name, make(spec, scope)]));
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

/** No park may be called so. */
export const platformScope = 'platform';
