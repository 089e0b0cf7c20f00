import type { ParkCollections } from '../../../server/storage/collections.ts';
import type { New } from '../../../server/storage/port.ts';
import type { AnyCollection, AnyDocument, Store } from '../../../server/storage/store.ts';

export interface OpenedStore {
  readonly store: Store;
  /** Opens the same data once more, whether or not the first store is closed. */
  reopen(): Promise<Store>;
  /** Closes what was opened and removes the data. */
  cleanup(): Promise<void>;
}

export type OpenStore = () => Promise<OpenedStore>;

/** What the topics of the contract are given. */
export interface Given {
  readonly open: OpenStore;
  /** Open while the contract is tested. */
  store(): Store;
  reopen(): Promise<Store>;
}

export type Topic = (given: Given) => void;

let parks = 0;

/** A park that no other test has. */
export function newPark(): string {
  parks += 1;
  return `park${parks}`;
}

/**
 * A collection with what any kind of collection can do, for documents that have only what a test is about. Unless a park is
 * given, it is one of a new park.
 */
export function collectionOf(store: Store, name: keyof ParkCollections, park = newPark()): AnyCollection {
  return store.park(park)[name] as unknown as AnyCollection;
}

/** A sheet of batch `b` with the fields that make it unique. */
export function sheet(position: number, more: AnyDocument = {}): New<AnyDocument> {
  return { id: `s${String(position).padStart(6, '0')}`, batch: 'b', position, enterpriseId: `e${position}`, ...more };
}

export function sheets(count: number, more: (position: number) => AnyDocument = () => ({})): New<AnyDocument>[] {
  return Array.from({ length: count }, (_, index) => sheet(index + 1, more(index + 1)));
}

export async function all<One>(stream: AsyncIterable<One>): Promise<One[]> {
  const taken: One[] = [];
  for await (const one of stream) taken.push(one);
  return taken;
}

export const idsOf = (documents: readonly { readonly id: string }[]): string[] => documents.map(({ id }) => id);
