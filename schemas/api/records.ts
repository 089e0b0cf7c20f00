import { Type } from 'typebox';
import { enterpriseId, id, nullable, page, paging, parkId, period, reason, timestamp } from './shared.ts';

const closed = { additionalProperties: false };
const oneOf = <const Values extends readonly string[]>(title: string, values: Values) =>
  Type.Unsafe<Values[number]>({ type: 'string', enum: values, title });

const fieldId = () => Type.String({ title: 'Field id', pattern: '^[A-Za-z][A-Za-z0-9_]{0,63}$' });
const kind = () => oneOf('Kind of change', ['import', 'edit', 'deletion']);
const value = () =>
  Type.Unsafe<number | string | boolean | null>({
    title: 'Value',
    type: ['number', 'string', 'boolean', 'null'],
    maxLength: 10_000,
    description: 'A date is YYYY-MM-DD; null is missing.',
  });
const values = () => Type.Record(Type.String(), value());

export const recordsParams = Type.Object({ park: parkId() }, closed);
export const periodParams = Type.Object({ park: parkId(), period: period() }, closed);
export const recordParams = Type.Object({ park: parkId(), period: period(), enterpriseId: enterpriseId() }, closed);

export const periodList = Type.Object({
  items: Type.Array(
    Type.Object({
      period: period(),
      records: Type.Integer(),
      lastChange: Type.Object({ number: Type.Integer(), kind: kind(), at: timestamp(), by: Type.String() }),
    }),
  ),
});

export const recordsQuery = Type.Object(
  {
    period: period(),
    enterpriseId: Type.Optional(enterpriseId()),
    name: Type.Optional(Type.String({ minLength: 1, maxLength: 200, description: 'A part of the name.' })),
    sort: Type.Optional(oneOf('Sort by', ['enterpriseId', 'name'])),
    order: Type.Optional(oneOf('Order', ['ascending', 'descending'])),
    field: Type.Optional(Type.Array(fieldId(), { maxItems: 500, description: 'Left out: all.' })),
    ...paging(),
  },
  closed,
);

export const columnsQuery = Type.Object(
  {
    period: period(),
    periodsBefore: Type.Optional(
      Type.Integer({ minimum: 0, maximum: 40, description: 'So many earlier periods of its kind as well.' }),
    ),
    field: Type.Optional(Type.Array(fieldId(), { maxItems: 500, description: 'Left out: all.' })),
    most: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: 200_000,
        description: 'Of more enterprises a sample is given, the same ones each time and in every period.',
      }),
    ),
  },
  closed,
);

const record = {
  enterpriseId: Type.String(),
  period: period(),
  name: nullable(Type.String()),
  values: values(),
  change: Type.Integer({ description: 'The number of the change that it came with: its ETag.' }),
};

export const recordAnswer = () => Type.Object(record, { title: 'Record' });
export const recordPage = page(recordAnswer());

const came = {
  change: Type.Integer(),
  kind: kind(),
  at: timestamp(),
  by: Type.String(),
  byName: nullable(Type.String()),
  reason: nullable(Type.String()),
  import: nullable(id()),
  fileName: nullable(Type.String()),
};

/** With, for each field, how it came to be what it is. */
export const recordWithOrigins = Type.Object({
  ...record,
  origins: Type.Array(Type.Object({ field: Type.String(), ...came })),
});

export const recordHistory = Type.Object({
  items: Type.Array(
    Type.Object({
      ...came,
      name: nullable(Type.String()),
      values: nullable(values()),
      differences: Type.Array(Type.Object({ field: Type.String(), before: value(), after: value() })),
    }),
  ),
});

export const fieldEdit = Type.Object(
  {
    field: fieldId(),
    value: value(),
    reason: reason(),
    ruleSet: id(),
    version: Type.Unsafe<number | 'draft'>({
      title: 'Version or draft',
      anyOf: [{ type: 'integer', minimum: 1, maximum: 1_000_000_000 }, { const: 'draft' }],
    }),
  },
  closed,
);

export const periodDeletion = Type.Object({ reason: reason() }, closed);
export const deletedPeriod = Type.Object({ period: period(), records: Type.Integer(), change: Type.Integer() });

export const exportQuery = Type.Object(
  { period: Type.Optional(period()), format: oneOf('Format', ['csv', 'xlsx']) },
  closed,
);
