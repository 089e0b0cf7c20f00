import { Type } from 'typebox';
import { anyDefinition, versionOrDraft } from './rule-sets.ts';
import { hash, id, nullable, parkId } from './shared.ts';

const closed = { additionalProperties: false };

export const parkParams = Type.Object({ park: parkId() }, closed);

/** A flat record: `period`, `enterpriseId` and `name`, and a key for each field of the definition. */
const record = () =>
  Type.Unsafe<Readonly<Record<string, unknown>>>({ type: 'object', additionalProperties: true, title: 'Record' });

const mostEarlier = 160;

export const evaluateWish = Type.Object(
  {
    ruleSet: Type.Optional(id()),
    version: Type.Optional(versionOrDraft()),
    definition: Type.Optional(anyDefinition()),
    run: Type.Optional(id()),
    record: record(),
    history: Type.Optional(Type.Array(record(), { maxItems: mostEarlier })),
  },
  closed,
);

const fieldValue = () => Type.Union([Type.Number(), Type.String(), Type.Boolean(), Type.Null()]);

const node = () =>
  Type.Object({
    value: fieldValue(),
    mark: nullable(Type.Number()),
    fraction: nullable(Type.Number()),
    points: nullable(Type.Number()),
    missing: nullable(Type.Object({ operation: Type.String(), fields: Type.Array(Type.String()) })),
  });

export const evaluated = Type.Object(
  {
    definitionHash: hash(),
    population: nullable(id()),
    sheet: Type.Object({
      enterpriseId: Type.String({ description: 'Empty: the record has none' }),
      name: nullable(Type.String()),
      status: Type.String(),
      reasons: Type.Array(Type.Unknown()),
      stage: nullable(Type.String()),
      total: nullable(Type.Number()),
      grade: nullable(Type.String()),
      rank: nullable(Type.Integer({ description: 'That it would take in the run; null without one' })),
      percentile: nullable(Type.Number()),
      rankWithin: Type.Record(Type.String(), nullable(Type.Number())),
      nodes: Type.Record(Type.String(), node()),
      adjustments: Type.Array(Type.Object({ id: Type.String(), points: Type.Number() })),
      undecided: Type.Array(Type.String()),
      applications: Type.Record(
        Type.String(),
        Type.Object({
          eligible: Type.Boolean(),
          selected: nullable(Type.Boolean({ description: 'Null: eligible, and a quota decides among all' })),
          amount: nullable(Type.Number()),
          reasons: Type.Array(Type.Unknown()),
        }),
      ),
    }),
  },
  { title: 'Evaluation' },
);
