import { Type } from 'typebox';

// Pieces that many requests and answers are made of. A schema with a title is told by that name in a fault.

/** Of what the server made: 26 characters of [0-9a-z], in order of time. */
export const id = () => Type.String({ title: 'Document id', pattern: '^[0-9a-z]{26}$' });

export const parkId = () => Type.String({ title: 'Park id', pattern: '^[a-z][a-z0-9-]{1,39}$' });

/** A job's id begins with its park's. */
export const jobId = () => Type.String({ title: 'Job id', pattern: '^[a-z][a-z0-9-]{1,39}\\.[0-9a-z]{26}$' });

/** Of a definition's tree. */
export const nodeId = () => Type.String({ title: 'Node id', pattern: '^[A-Za-z][A-Za-z0-9_]{0,63}$' });

export const enterpriseId = () => Type.String({ title: 'Enterprise id', minLength: 1, maxLength: 64 });

export const period = () => Type.String({ title: 'Period', pattern: '^\\d{4}(H[12]|Q[1-4])?$' });

/** Of a version, from 1. */
export const versionNumber = () => Type.Integer({ minimum: 1, maximum: 1_000_000_000 });

export const timestamp = () => Type.String({ title: 'Time', format: 'date-time' });

export const day = () => Type.String({ title: 'Day', format: 'date' });

export const hash = () => Type.String({ title: 'Hash', pattern: '^[0-9a-f]{64}$' });

export const nullable = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) =>
  Type.Union([schema, Type.Null()]);

/** A name in Chinese and, where there is one, in English. */
export const text = (maxLength = 200) =>
  Type.Object(
    {
      'zh-CN': Type.String({ minLength: 1, maxLength }),
      en: Type.Optional(Type.String({ minLength: 1, maxLength })),
    },
    { additionalProperties: false },
  );

/** A sentence of the program, in both languages. */
export const sentence = () => Type.Object({ 'zh-CN': Type.String(), en: Type.String() });

/** Why a change is made. */
export const reason = () => Type.String({ title: 'Reason', minLength: 1, maxLength: 1000, pattern: '\\S' });

/** The query of a list: how many, and where the page before ended. */
export const paging = (most = 200, usual = 50) => ({
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: most, default: usual })),
  after: Type.Optional(Type.String({ minLength: 1, maxLength: 2000 })),
});

/** One page of a list. `next`, given as `after`, is where the next begins; null: this is the last. */
export const page = <Schema extends Parameters<typeof Type.Array>[0]>(schema: Schema) =>
  Type.Object({
    items: Type.Array(schema),
    next: Type.Union([Type.String(), Type.Null()]),
  });
