import type { Id } from '../../../schemas/definition.ts';
import type { Flow } from '../preview/preview.ts';

export interface Sides {
  readonly id: Id | null;
  readonly before: number;
  readonly after: number;
}

/** How many stand at each place of a flow on either side; those that are gone come after those that are there. */
export function sidesOf({ before, after, counts }: Flow): readonly Sides[] {
  const row = (place: number) => counts.subarray(place * after.length, (place + 1) * after.length);
  const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, one) => total + one, 0);
  const was = new Map(before.map((id, place) => [id, sum(row(place))]));
  const is = new Map(after.map((id, place) => [id, sum(before.map((_, from) => row(from)[place] ?? 0))]));
  const ids = [...after.slice(0, -1), ...before.filter((id) => !is.has(id)), null];
  return ids.map((id) => ({ id, before: was.get(id) ?? 0, after: is.get(id) ?? 0 }));
}

/** How many stand elsewhere than before. */
export function movedIn({ before, after, counts }: Flow): number {
  return counts.reduce((sum, count, at) => {
    const [from, to] = [Math.floor(at / after.length), at % after.length];
    return before[from] === after[to] ? sum : sum + count;
  }, 0);
}
