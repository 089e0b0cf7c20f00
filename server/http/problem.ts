import type { Sentence } from '../../schemas/text.ts';

/** One fault of a request, with the JSON pointer of its place in the body, or the name of a parameter. */
export interface ProblemFault {
  readonly code: string;
  readonly pointer: string;
  readonly message: Sentence;
}

/** A refusal of a request: RFC 9457. Thrown by actions and routes; the app writes it in the caller's language. */
export class HttpProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly sentence: Sentence;
  readonly faults: readonly ProblemFault[];
  /** Members beyond RFC 9457's, such as the other's version with 412. */
  readonly extra: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    code: string,
    sentence: Sentence,
    more: {
      readonly faults?: readonly ProblemFault[];
      readonly extra?: Readonly<Record<string, unknown>>;
      readonly headers?: Readonly<Record<string, string>>;
    } = {},
  ) {
    super(sentence.en);
    this.status = status;
    this.code = code;
    this.sentence = sentence;
    this.faults = more.faults ?? [];
    this.extra = more.extra ?? {};
    this.headers = more.headers ?? {};
  }
}
