import { Type } from 'typebox';
import { hash, nullable, page, paging, parkId, sentence, timestamp } from './shared.ts';

const closed = { additionalProperties: false };

export const parkParams = Type.Object({ park: parkId() }, closed);

export const auditQuery = Type.Object(
  {
    action: Type.Optional(
      Type.String({ minLength: 1, maxLength: 100, description: 'The action itself, such as draft.save' }),
    ),
    subject: Type.Optional(
      Type.String({ minLength: 1, maxLength: 200, description: 'How the subject begins, such as rule-sets/' }),
    ),
    contains: Type.Optional(Type.String({ minLength: 1, maxLength: 200, description: 'What the subject contains' })),
    from: Type.Optional(timestamp()),
    to: Type.Optional(timestamp()),
    ...paging(200, 50),
  },
  closed,
);

const entry = Type.Object(
  {
    id: Type.String(),
    number: Type.Integer(),
    at: timestamp(),
    actor: Type.Object({
      person: nullable(Type.String()),
      username: nullable(Type.String()),
      token: Type.Optional(Type.String()),
    }),
    action: Type.String(),
    subject: Type.String(),
    beforeHash: nullable(Type.String()),
    afterHash: nullable(Type.String()),
    reason: nullable(Type.String()),
    details: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Boolean(), Type.Null()])),
    outcome: Type.Union([Type.Literal('done'), Type.Literal('unknown')]),
    previousHash: hash(),
    hash: hash(),
  },
  { title: 'Audit entry' },
);

export const auditPage = page(entry);

export const auditVerification = Type.Object(
  {
    count: Type.Integer({ description: 'Entries that stand as they were written, up to the first break' }),
    headHash: hash(),
    broken: nullable(
      Type.Object({ number: Type.Number(), code: Type.String(), message: sentence() }, { title: 'First break' }),
    ),
  },
  { title: 'Audit verification' },
);

/** Of a park: besides its chain, everything that it has published. */
export const parkVerification = Type.Object(
  {
    ...auditVerification.properties,
    published: Type.Object({
      count: Type.Integer({ description: 'Definitions whose content was worked out anew' }),
      faults: Type.Array(Type.Object({ subject: nullable(Type.String()), code: Type.String(), message: sentence() }), {
        description: 'Each that is not what the audit tells of its publication',
      }),
    }),
  },
  { title: "Verification of a park's audit" },
);
