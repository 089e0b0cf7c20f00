import type { Sentence } from '../../schemas/text.ts';

/** A job ends without a result because of something that its user can mend. */
export class JobRefusal extends Error {
  readonly code: string;
  readonly sentence: Sentence;

  constructor(code: string, sentence: Sentence) {
    super(sentence.en);
    this.code = code;
    this.sentence = sentence;
  }
}
