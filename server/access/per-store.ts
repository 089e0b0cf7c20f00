import type { Store } from '../storage/store.ts';

/** One for each opened store: what this process remembers of it, gone with it. */
export function perStore<Memory>(make: () => Memory): (store: Store) => Memory {
  const memories = new WeakMap<Store, Memory>();
  return (store) => {
    const known = memories.get(store) ?? make();
    memories.set(store, known);
    return known;
  };
}
