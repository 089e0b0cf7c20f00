import { Type } from 'typebox';
import { sentence } from './shared.ts';

/** What every failure is told as: RFC 9457, with its faults by place. */
export const problem = Type.Object(
  {
    type: Type.String({ description: '/problems/ and the code' }),
    title: Type.String({ description: 'What the status means, in the language asked for' }),
    status: Type.Integer(),
    detail: Type.String({ description: 'What is wrong and what to do, in the language asked for' }),
    instance: Type.String({ description: 'urn:canopy:request: and the id of the request, as in X-Request-Id' }),
    code: Type.String(),
    message: sentence(),
    errors: Type.Array(
      Type.Object({
        code: Type.String(),
        pointer: Type.String({ description: 'JSON pointer into the body; query:/… or params:/… for parameters' }),
        detail: Type.String(),
        message: sentence(),
      }),
    ),
  },
  {
    $id: 'Problem',
    description: 'A refusal, or a failure: RFC 9457. Some codes add members, such as the present state with 412.',
  },
);
