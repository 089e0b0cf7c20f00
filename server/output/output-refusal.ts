import type { Sentence } from '../../schemas/text.ts';

/** A result does not fit into the format that was asked for. */
export class OutputRefusal extends Error {
  readonly sentence: Sentence;

  constructor(sentence: Sentence) {
    super(sentence.en);
    this.sentence = sentence;
  }
}
