import type { Sentence } from '../../schemas/text.ts';

/** One place that is wrong, of a job's request or of what it reads. */
export interface JobFault {
  /** A path below the park such as `records/2025/91320500/revenue`. */
  readonly place: string;
  readonly message: Sentence;
}

/** A job ends without a result because of something that its user can mend. */
export class JobRefusal extends Error {
  readonly code: string;
  readonly sentence: Sentence;
  /** Some of them, where there are many. */
  readonly faults: readonly JobFault[];

  constructor(code: string, sentence: Sentence, faults: readonly JobFault[] = []) {
    super(sentence.en);
    this.code = code;
    this.sentence = sentence;
    this.faults = faults;
  }
}
