import type { Store } from '../storage/store.ts';
import { perStore } from './per-store.ts';

/** Wrong passwords from one address before it has to wait. An office of many people may share one. */
const mostFromAddress = 50;
const milliseconds = 15 * 60_000;
const mostAddresses = 20_000;

interface Guesses {
  wrong: number;
  readonly until: number;
}

/** Counts a guess before it is looked at; the seconds to wait where there were too many, else undefined. */
export function countGuess(store: Store, address: string): number | undefined {
  const guesses = guessesOf(store);
  const now = performance.now();
  const known = guesses.get(address);
  const current = known && known.until > now ? known : { wrong: 0, until: now + milliseconds };
  if (current.wrong >= mostFromAddress) return Math.ceil((current.until - now) / 1000);
  current.wrong += 1;
  if (guesses.size >= mostAddresses) forgetOldest(guesses);
  // Set anew, so that the map is in the order of time.
  if (current !== known) guesses.delete(address);
  guesses.set(address, current);
  return undefined;
}

/** It was right. */
export function takeBackGuess(store: Store, address: string): void {
  const known = guessesOf(store).get(address);
  if (known && known.wrong > 0) known.wrong -= 1;
}

function forgetOldest(guesses: Map<string, Guesses>): void {
  for (const address of guesses.keys()) {
    guesses.delete(address);
    return;
  }
}

const guessesOf = perStore(() => new Map<string, Guesses>());
