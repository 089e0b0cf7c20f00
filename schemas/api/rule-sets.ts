import { Type } from 'typebox';
import { importedRuleSet, importedVersion } from './imported.ts';
import {
  day,
  hash,
  id,
  nullable,
  page,
  paging,
  parkId,
  period,
  reason,
  sentence,
  text,
  timestamp,
  versionNumber,
} from './shared.ts';
import { fieldMapping, releaseNumber, templateId } from './templates.ts';

const closed = { additionalProperties: false };

export const parkParams = Type.Object({ park: parkId() }, closed);
export const ruleSetParams = Type.Object({ park: parkId(), ruleSet: id() }, closed);
export const versionParams = Type.Object({ park: parkId(), ruleSet: id(), version: versionNumber() }, closed);

/** Of any shape, as long as it is an object: `check` tells what is wrong with it. */
export const anyDefinition = () => Type.Record(Type.String(), Type.Unknown(), { title: 'Definition' });

export const versionOrDraft = () => Type.Union([versionNumber(), Type.Literal('draft')], { title: 'Version or draft' });

/** Some thousand indicators: reading a larger body would hold up other requests. */
export const largestDefinition = 2 * 1024 * 1024;

export const ruleSetWish = Type.Object(
  {
    name: Type.Optional(text()),
    template: Type.Optional(templateId()),
    release: Type.Optional(releaseNumber()),
    mapping: Type.Optional(fieldMapping()),
    definition: Type.Optional(anyDefinition()),
  },
  closed,
);

export const ruleSetsQuery = Type.Object({ archived: Type.Optional(Type.Boolean()), ...paging(100, 50) }, closed);

export const ruleSetChange = Type.Object(
  { name: Type.Optional(text()), archived: Type.Optional(Type.Boolean()) },
  { ...closed, minProperties: 1 },
);

export const effective = () => Type.Object({ from: day(), to: nullable(day()) }, closed);

const heading = {
  id: Type.String(),
  ruleSet: id(),
  number: versionNumber(),
  hash: hash(),
  author: Type.String({ description: 'Who submitted it, or published it without a review' }),
  reviewers: Type.Array(Type.Object({ person: Type.String(), at: timestamp() }), {
    description: 'Who approved the review that it was published from',
  }),
  publisher: Type.String(),
  review: nullable(id()),
  contentOf: nullable(versionNumber()),
  imported: Type.Optional(importedVersion()),
  reason: Type.String(),
  publishedAt: timestamp(),
  effective: nullable(effective()),
};

export const versionHeading = () => Type.Object(heading, { title: 'Version heading' });

/** Somebody, with the name that the account has now; null: the account is gone. */
export const named = () => ({ person: Type.String(), name: nullable(Type.String()) });

const retirement = () => Type.Object({ ...named(), at: timestamp(), reason: Type.String() }, { title: 'Retirement' });

/** A version as the list tells it: with people's names, and whether it still counts. */
const versionLine = () =>
  Type.Object(
    {
      ...heading,
      authorName: nullable(Type.String()),
      publisherName: nullable(Type.String()),
      reviewers: Type.Array(Type.Object({ ...named(), at: timestamp() })),
      retired: nullable(retirement()),
    },
    { title: 'Version in a list' },
  );

export const versionPage = page(versionLine());
export const retirementWish = Type.Object({ reason: reason() }, closed);
export const retiredVersion = versionLine();
export const inForceQuery = Type.Object({ period: period() }, closed);
export const versionsQuery = Type.Object(paging(100, 50), closed);

/** The definition is as schemas/definition.schema.json says. */
export const version = Type.Object(
  { ...heading, definition: Type.Record(Type.String(), Type.Unknown()) },
  { title: 'Version' },
);

export const ruleSet = () =>
  Type.Object(
    {
      id: id(),
      name: text(),
      archived: Type.Boolean(),
      createdAt: timestamp(),
      by: Type.String(),
      origin: nullable(
        Type.Object({
          template: Type.String(),
          name: text(10_000),
          definitionHash: hash(),
          release: releaseNumber(),
          latest: releaseNumber(),
        }),
      ),
      imported: Type.Optional(importedRuleSet()),
      latestVersion: nullable(versionHeading()),
      draft: Type.Object({ revision: Type.Integer(), hash: hash(), savedAt: timestamp(), by: Type.String() }),
    },
    { title: 'Rule set' },
  );

export const ruleSetPage = page(ruleSet());

const saved = {
  ruleSet: id(),
  revision: Type.Integer(),
  hash: hash(),
  savedAt: timestamp(),
  savedBy: Type.Object({ person: Type.String(), name: nullable(Type.String()) }),
};

export const savedDraft = Type.Object(saved, { title: 'Saved draft' });
export const draft = Type.Object(
  { ...saved, definition: Type.Record(Type.String(), Type.Unknown()) },
  { title: 'Draft' },
);
export const draftWish = Type.Object({ definition: anyDefinition() }, closed);

export const checkWish = Type.Object(
  {
    ruleSet: Type.Optional(id()),
    version: Type.Optional(versionOrDraft()),
    definition: Type.Optional(anyDefinition()),
  },
  closed,
);

const problem = Type.Object({
  code: Type.String(),
  severity: Type.Union([Type.Literal('error'), Type.Literal('warning')]),
  path: Type.String({ description: 'JSON pointer into the definition' }),
  message: sentence(),
  span: Type.Optional(Type.Array(Type.Integer(), { minItems: 2, maxItems: 2 })),
  fix: Type.Optional(
    Type.Object({ label: sentence(), patch: Type.Array(Type.Unknown({ description: 'An operation of RFC 6902' })) }),
  ),
});

export const checked = Type.Object(
  {
    hash: nullable(hash()),
    errors: Type.Integer(),
    warnings: Type.Integer(),
    problems: Type.Array(problem, { description: 'The first 1000, errors before warnings where there are more' }),
  },
  { title: 'Check' },
);

/** What is to become a version: the draft at the revision that was looked at, or what an earlier version has. */
export const publishWish = Type.Object(
  {
    reason: reason(),
    draftRevision: Type.Optional(Type.Integer({ minimum: 1 })),
    from: Type.Optional(versionNumber()),
    effective: Type.Optional(effective()),
  },
  closed,
);

export const checklistQuery = Type.Object({ from: Type.Optional(versionNumber()) }, closed);

const gateItem = Type.Object(
  {
    key: Type.Unsafe<'errors' | 'tests' | 'agreement' | 'impact' | 'approvals' | 'unchanged'>({
      type: 'string',
      enum: ['errors', 'tests', 'agreement', 'impact', 'approvals', 'unchanged'],
    }),
    state: Type.Unsafe<'met' | 'open' | 'notNeeded'>({ type: 'string', enum: ['met', 'open', 'notNeeded'] }),
    why: sentence(),
  },
  { title: 'What publishing needs' },
);

export const checklist = () =>
  Type.Object({ hash: hash(), ready: Type.Boolean(), items: Type.Array(gateItem) }, { title: 'Checklist' });
