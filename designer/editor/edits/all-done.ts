import type { Sentence } from '../../../schemas/text.ts';

/** Does one after the other; the first refusal is that of all. */
export function allDone<One>(ones: readonly One[], done: (one: One) => Sentence | undefined): Sentence | undefined {
  for (const one of ones) {
    const refused = done(one);
    if (refused) return refused;
  }
  return undefined;
}
