import type { Sentence } from '../../schemas/text.ts';
import type { Deps } from '../deps.ts';

/**
 * Done at every start, with the store open and nobody let in yet. What it gives is printed below the address: how to log
 * in, what was made. Throws StartRefusal where the server must not be started so.
 */
export type StartUpStep = (deps: Deps, begin: BeginServing) => Promise<readonly Sentence[]>;

/** Takes what is to be begun once the server listens. */
export type BeginServing = (work: WhileServing) => void;

/** Goes on while the server answers, and soon ends where it is stopping: the store is not closed before. */
export type WhileServing = (stopping: AbortSignal) => Promise<void>;

export class StartRefusal extends Error {
  readonly sentence: Sentence;

  constructor(sentence: Sentence) {
    super(sentence.en);
    this.sentence = sentence;
  }
}
