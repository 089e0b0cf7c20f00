import { Type } from 'typebox';
import { hash, text } from './shared.ts';

const closed = { additionalProperties: false };

export const templateParams = Type.Object(
  { template: Type.String({ title: 'Template id', pattern: '^[A-Za-z][A-Za-z0-9_]{0,63}$' }) },
  closed,
);

const heading = {
  id: Type.String(),
  name: text(10_000),
  description: Type.Optional(text(10_000)),
  basis: Type.Optional(Type.Union([Type.String(), text(10_000)])),
  definitionHash: hash(),
  fields: Type.Integer(),
  indicators: Type.Integer(),
};

export const templateList = Type.Object({ items: Type.Array(Type.Object(heading, { title: 'Template heading' })) });

/** The definition is as schemas/definition.schema.json says. */
export const template = Type.Object(
  { ...heading, definition: Type.Record(Type.String(), Type.Unknown()) },
  { title: 'Template' },
);
