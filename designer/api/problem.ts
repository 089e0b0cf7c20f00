import type { Sentence } from '../../schemas/text.ts';

export interface ProblemFault {
  readonly code: string;
  /** JSON pointer into the body; `query:/…` or `params:/…` for parameters. */
  readonly pointer: string;
  readonly message: Sentence;
}

/** A refusal or failure that the server told (RFC 9457), with what else it says, such as the present state. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly sentence: Sentence;
  readonly faults: readonly ProblemFault[];
  readonly body: Readonly<Record<string, unknown>>;

  constructor(status: number, body: Readonly<Record<string, unknown>>) {
    const sentence = sentenceIn(body.message);
    super(sentence.en);
    this.status = status;
    this.code = typeof body.code === 'string' ? body.code : 'unknown';
    this.sentence = sentence;
    this.faults = Array.isArray(body.errors) ? body.errors : [];
    this.body = body;
  }
}

/** The server was not reached: no connection, or it answered with something that is none of its answers. */
export class Unreachable extends Error {}

const unknown: Sentence = {
  'zh-CN': '服务器没有说明原因。请稍后再试。',
  en: 'The server gave no reason. Try again in a moment.',
};

function sentenceIn(value: unknown): Sentence {
  if (typeof value !== 'object' || value === null || !('zh-CN' in value) || !('en' in value)) return unknown;
  return { 'zh-CN': String(value['zh-CN']), en: String(value.en) };
}
