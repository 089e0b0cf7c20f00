import type { Sentence } from '../../schemas/text.ts';
import type { Deps } from '../deps.ts';

/**
 * Done at every start, with the store open and nobody let in yet. What it gives is printed below the address: how to log
 * in, what was made. Throws StartRefusal where the server must not be started so.
 */
export type StartUpStep = (deps: Deps) => Promise<readonly Sentence[]>;

export class StartRefusal extends Error {
  readonly sentence: Sentence;

  constructor(sentence: Sentence) {
    super(sentence.en);
    this.sentence = sentence;
  }
}
