import type { Store } from '../storage/store.ts';
import { perStore } from './per-store.ts';

/** Does one thing after the other for each key, in this process: a person's tabs that sign in together are no attack. */
export async function inTurn<Result>(store: Store, key: string, work: () => Promise<Result>): Promise<Result> {
  const last = lastOf(store);
  const before = last.get(key) ?? Promise.resolve();
  const done = before.then(work);
  const over = done.then(
    () => undefined,
    () => undefined,
  );
  last.set(key, over);
  try {
    return await done;
  } finally {
    if (last.get(key) === over) last.delete(key);
  }
}

const lastOf = perStore(() => new Map<string, Promise<unknown>>());
