import type { Sentence } from '../../schemas/text.ts';

/** Why a backup can't be made or restored, for whoever asked for it. */
export class BackupFault extends Error {
  readonly sentence: Sentence;

  constructor(sentence: Sentence) {
    super(sentence.en);
    this.sentence = sentence;
  }
}
