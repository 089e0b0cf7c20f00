import { createStore, del, get, keys, set } from 'idb-keyval';
import type { KeepPort } from './ports.ts';

/** IndexedDB of the browser. */
export function browserKeep(): KeepPort {
  const store = createStore('canopy-drafts', 'kept');
  return {
    keys: () => keys<string>(store),
    get: (key) => get(key, store),
    set: (key, kept) => set(key, kept, store),
    remove: (key) => del(key, store),
  };
}

/** Each person's draft of each rule set. */
export function keepKey(park: string, ruleSet: string, person: string): string {
  return JSON.stringify([park, ruleSet, person]);
}
