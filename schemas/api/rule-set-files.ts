import { type Static, Type } from 'typebox';
import { importedRuleSet, importedVersion } from './imported.ts';
import { effective } from './rule-sets.ts';
import { hash, id, nullable, parkId, text, timestamp, versionNumber } from './shared.ts';

const closed = { additionalProperties: false };

export const parkParams = Type.Object({ park: parkId() }, closed);
export const ruleSetParams = Type.Object({ park: parkId(), ruleSet: id() }, closed);

/** Somebody of the installation that wrote the file: no account of another one. */
const person = () => Type.Object({ id: Type.String(), name: nullable(Type.String()) });
const longText = () => Type.String({ maxLength: 10_000 });

const version = () =>
  Type.Object({
    number: versionNumber(),
    hash: hash(),
    line: Type.Object({ sha256: hash(), bytes: Type.Integer({ minimum: 2 }) }),
    author: person(),
    publisher: person(),
    reviewers: Type.Array(Type.Object({ ...person().properties, at: timestamp() })),
    reason: longText(),
    publishedAt: timestamp(),
    effective: nullable(effective()),
    contentOf: nullable(versionNumber()),
    review: nullable(Type.String()),
    modules: Type.Unknown({ description: 'Subtrees that it has from releases of templates' }),
    retired: nullable(Type.Object({ by: person(), at: timestamp(), reason: longText() })),
    imported: nullable(importedVersion()),
  });

const review = () =>
  Type.Object({
    id: Type.String(),
    number: versionNumber(),
    hash: hash(),
    reason: longText(),
    submittedBy: person(),
    submittedAt: timestamp(),
    events: Type.Array(
      Type.Object({
        number: versionNumber(),
        by: person(),
        at: timestamp(),
        deed: Type.Record(Type.String(), Type.Unknown()),
      }),
    ),
  });

/** The signed first line of an exported rule set; a line with the definition of each version follows. */
export const ruleSetContent = Type.Object(
  {
    exportedAt: timestamp(),
    exportedBy: person(),
    program: Type.Object({ name: Type.String(), version: Type.String() }),
    installation: Type.Object({ fingerprint: Type.String(), createdAt: timestamp() }),
    park: Type.Object({ id: parkId(), name: text(10_000) }),
    ruleSet: Type.Object({
      id: id(),
      name: text(),
      createdAt: timestamp(),
      origin: Type.Unknown(),
      imported: nullable(importedRuleSet()),
    }),
    versions: Type.Array(version(), { minItems: 1, maxItems: 5000 }),
    reviews: Type.Array(review(), { maxItems: 5000 }),
  },
  { title: 'Exported rule set' },
);

const yesOrNo = () => Type.Union([Type.Literal('true'), Type.Literal('false')]);

/** What is in a file, and who signed it, before anything is imported. */
export const fileLook = Type.Object(
  {
    fingerprint: Type.String(),
    own: Type.Boolean({ description: 'This installation has signed it' }),
    exportedAt: timestamp(),
    exportedBy: nullable(Type.String()),
    park: text(10_000),
    name: text(),
    versions: Type.Array(
      Type.Object({
        number: versionNumber(),
        reason: Type.String(),
        publishedAt: timestamp(),
        author: nullable(Type.String()),
      }),
    ),
    existing: nullable(Type.Object({ id: id(), name: text() }, { description: 'What was imported from it already' })),
  },
  { title: 'Look at an exported rule set' },
);

/**
 * `trust`: the fingerprint of the key that signed it, unless this installation did. `look`: only tell what is in it.
 * `again`: although it was imported before.
 */
export const importFields = Type.Object(
  {
    trust: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
    again: Type.Optional(yesOrNo()),
    look: Type.Optional(yesOrNo()),
    name: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
  },
  closed,
);

export type ImportFields = Static<typeof importFields>;

export const importForm = Type.Object({ ...importFields.properties, file: Type.String({ format: 'binary' }) }, closed);
