import { Type } from 'typebox';
import { day, hash, id, nullable, sentence, text, timestamp, versionNumber } from './shared.ts';

const closed = { additionalProperties: false };

/** `draft`, `3`, `<rule set>:draft`, `<rule set>:3`, `template:<id>`, `template:<id>@<release>`, `review:<id>`. */
const side = () =>
  Type.String({
    title: 'Side',
    maxLength: 100,
    pattern:
      '^(([0-9a-z]{26}:)?(draft|[1-9][0-9]{0,8})|template:[A-Za-z0-9][A-Za-z0-9_-]{0,63}(@[1-9][0-9]{0,8})?|review:[0-9a-z]{26})$',
  });

export const compareQuery = Type.Object({ from: side(), to: side() }, closed);

export const compareExportQuery = Type.Object(
  {
    ...{ from: side(), to: side() },
    format: Type.Optional(Type.Union([Type.Literal('xlsx')], { default: 'xlsx' })),
    language: Type.Optional(Type.Union([Type.Literal('zh-CN'), Type.Literal('en')])),
  },
  closed,
);

const person = () => Type.Object({ person: Type.String(), name: nullable(Type.String()) });

const comparedSide = () =>
  Type.Object(
    {
      side: Type.String({ description: 'As it may be asked for in any rule set’s address' }),
      kind: Type.Union([
        Type.Literal('draft'),
        Type.Literal('version'),
        Type.Literal('template'),
        Type.Literal('review'),
      ]),
      label: sentence(),
      hash: hash(),
      ruleSet: nullable(id()),
      version: nullable(Type.Integer()),
      authors: Type.Array(person()),
      reviewers: Type.Array(person()),
      reason: nullable(Type.String()),
      at: nullable(timestamp()),
      effective: nullable(Type.Object({ from: day(), to: nullable(day()) })),
      definition: Type.Record(Type.String(), Type.Unknown()),
    },
    { title: 'Compared side' },
  );

const pair = Type.Object(
  {
    kind: Type.String(),
    before: Type.String(),
    after: Type.String(),
    found: Type.Union([Type.Literal('lineage'), Type.Literal('name'), Type.Literal('place')]),
  },
  { title: 'Pair', description: 'The same thing under another id, and how that was found' },
);

const pointer = () => nullable(Type.String({ description: 'JSON pointer; null: that side has no such place' }));

export const change = Type.Object(
  {
    category: Type.String({ description: 'What changes are filtered by' }),
    kind: Type.String(),
    property: Type.String({ description: 'What of the subject has changed: `weight/startup`, `formula`, …' }),
    subject: Type.Object({
      kind: Type.String(),
      id: nullable(Type.String()),
      idBefore: Type.Optional(Type.String()),
    }),
    heading: sentence(),
    sentences: Type.Array(sentence()),
    sameMeaning: Type.Boolean(),
    before: pointer(),
    after: pointer(),
  },
  { title: 'Change between definitions' },
);

export const comparison = Type.Object(
  {
    from: comparedSide(),
    to: comparedSide(),
    /** By kind: ids of one side, and those that the other has for them. */
    lineage: Type.Record(Type.String(), Type.Record(Type.String(), Type.String())),
    counts: Type.Record(Type.String(), Type.Integer(), { description: 'Changes by category' }),
    pairs: Type.Array(pair),
    changes: Type.Array(change),
    patch: Type.Array(Type.Unknown({ description: 'An operation of RFC 6902' }), {
      description: 'Applied to `from` it gives `to`, layout apart',
    }),
  },
  { title: 'Comparison' },
);

const blamedSubject = Type.Object(
  {
    kind: Type.String(),
    id: nullable(Type.String()),
    name: nullable(text(10_000)),
    parent: nullable(Type.String({ description: 'Of a node: its group' })),
    since: Type.Integer({ description: 'The version that brought it' }),
    removed: nullable(Type.Integer({ description: 'The version that took it away' })),
    properties: Type.Record(Type.String(), Type.Integer(), {
      description: 'By property: the version that last changed it. What is left out is as it came',
    }),
    history: Type.Array(
      Type.Object({
        version: Type.Integer(),
        category: Type.String(),
        property: Type.String(),
        sentences: Type.Array(sentence()),
      }),
      { description: 'The latest first' },
    ),
    weights: Type.Optional(
      Type.Array(
        Type.Object({
          version: Type.Integer(),
          weight: nullable(Type.Union([Type.Number(), Type.Record(Type.String(), Type.Number())])),
        }),
        { description: 'Of a node: the weight from each version on in which it is another one; null: it is not there' },
      ),
    ),
  },
  { title: 'Blamed subject' },
);

export const blameQuery = Type.Object({ at: Type.Optional(versionNumber()) }, closed);

export const blame = Type.Object(
  {
    ruleSet: id(),
    at: Type.Integer(),
    stages: Type.Array(Type.Object({ id: Type.String(), name: text(10_000) })),
    versions: Type.Array(
      Type.Object({
        number: Type.Integer(),
        hash: hash(),
        author: person(),
        reviewers: Type.Array(person()),
        reason: Type.String(),
        publishedAt: timestamp(),
      }),
    ),
    subjects: Type.Array(blamedSubject),
  },
  { title: 'Blame' },
);
