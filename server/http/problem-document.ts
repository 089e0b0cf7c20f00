import type { Static } from 'typebox';
import type { problem } from '../../schemas/api/problem.ts';
import type { Language } from '../../schemas/text.ts';
import { titleOf } from './messages/titles.ts';
import type { HttpProblem } from './problem.ts';

export const problemType = 'application/problem+json; charset=utf-8';

/** A problem as it is sent. */
export function problemDocument(told: HttpProblem, language: Language, requestId: string): Static<typeof problem> {
  const { status, code, sentence, faults, extra } = told;
  return {
    type: `/problems/${code}`,
    title: titleOf(status)[language],
    status,
    detail: sentence[language],
    instance: `urn:canopy:request:${requestId}`,
    code,
    message: sentence,
    errors: faults.map(({ code, pointer, message }) => ({ code, pointer, detail: message[language], message })),
    ...extra,
  };
}
