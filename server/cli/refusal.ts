import type { Sentence } from '../../schemas/text.ts';

/** 1: the records or the definition are wrong; 2: the command was called in a wrong way. */
export type FailureCode = 1 | 2;

/** Ends a command with something to tell the caller, in the order given. */
export class Refusal extends Error {
  readonly exitCode: FailureCode;
  readonly sentences: readonly Sentence[];

  constructor(exitCode: FailureCode, sentences: readonly Sentence[]) {
    super(sentences.map(({ en }) => en).join('\n'));
    this.exitCode = exitCode;
    this.sentences = sentences;
  }
}

export function usageRefusal(...sentences: readonly Sentence[]): Refusal {
  return new Refusal(2, sentences);
}

export function inputRefusal(...sentences: readonly Sentence[]): Refusal {
  return new Refusal(1, sentences);
}
