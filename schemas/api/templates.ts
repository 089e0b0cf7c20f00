import { Type } from 'typebox';
import { runSummary } from './runs.ts';
import { hash, id, nodeId, nullable, parkId, period, text, timestamp, versionNumber } from './shared.ts';

const closed = { additionalProperties: false };

/** Of the program's own templates a word, of a park's what the server made. */
export const templateId = () => Type.String({ title: 'Template id', pattern: '^[A-Za-z0-9][A-Za-z0-9_]{0,63}$' });
export const releaseNumber = () => Type.Integer({ minimum: 1, maximum: 1_000_000_000, title: 'Release' });

export const templateParams = Type.Object({ template: templateId() }, closed);
export const parkParams = Type.Object({ park: parkId() }, closed);
export const parkTemplateParams = Type.Object({ park: parkId(), template: templateId() }, closed);
export const ruleSetParams = Type.Object({ park: parkId(), ruleSet: id() }, closed);
export const releaseQuery = Type.Object({ release: Type.Optional(releaseNumber()) }, closed);

const audience = () =>
  Type.Union([Type.Literal('all'), Type.Array(parkId(), { minItems: 1, maxItems: 200, uniqueItems: true })], {
    title: 'Audience',
  });
const notes = () => Type.String({ maxLength: 4000 });

/** A node as the template's picture draws it: from where to where, of 1, among all that is as deep. */
const outlinedNode = Type.Object(
  {
    id: Type.String(),
    name: text(10_000),
    depth: Type.Integer(),
    from: Type.Number(),
    share: Type.Number(),
    dimension: Type.Integer({ description: 'The first-level group that it stands in, from 0; of the root −1' }),
  },
  { title: 'Outlined node' },
);

const heading = {
  id: Type.String(),
  name: text(10_000),
  description: Type.Optional(text(10_000)),
  basis: Type.Optional(Type.Union([Type.String(), text(10_000)])),
  owner: nullable(Type.Object({ park: parkId(), name: text() })),
  release: releaseNumber(),
  releasedAt: nullable(timestamp()),
  definitionHash: hash(),
  dimensions: Type.Integer(),
  indicators: Type.Integer(),
  stages: Type.Integer(),
  fields: Type.Integer(),
  illustrative: Type.Integer({ description: 'How many indicators say that their numbers are illustrative' }),
  outline: Type.Array(outlinedNode),
  withdrawn: Type.Boolean(),
  own: nullable(
    Type.Object(
      { ruleSet: id(), audience: audience() },
      { description: 'What only the park learns that published it' },
    ),
  ),
};

const templateHeading = () => Type.Object(heading, { title: 'Template heading' });
export const templateList = Type.Object({ items: Type.Array(templateHeading()) });

export const release = () =>
  Type.Object(
    { number: releaseNumber(), hash: hash(), notes: notes(), at: nullable(timestamp()) },
    { title: 'Release' },
  );

/** The definition, which is that of the release asked for, is as schemas/definition.schema.json says. */
export const template = Type.Object(
  { ...heading, releases: Type.Array(release()), definition: Type.Record(Type.String(), Type.Unknown()) },
  { title: 'Template' },
);

export const templateWish = Type.Object(
  {
    ruleSet: id(),
    version: versionNumber(),
    name: text(),
    description: Type.Optional(text(4000)),
    notes: Type.Optional(notes()),
    audience: audience(),
    tests: Type.Optional(Type.Boolean({ description: 'Its tests come with it: they hold values of enterprises' })),
  },
  closed,
);

export const releaseWish = Type.Object(
  { version: versionNumber(), notes: Type.Optional(notes()), tests: Type.Optional(Type.Boolean()) },
  closed,
);

export const templateChange = Type.Object(
  {
    name: Type.Optional(text()),
    description: Type.Optional(text(4000)),
    audience: Type.Optional(audience()),
    withdrawn: Type.Optional(Type.Boolean()),
  },
  { ...closed, minProperties: 1 },
);

const fieldId = '[A-Za-z][A-Za-z0-9_]{0,63}';

/** By a template's fields the park's own. */
export const fieldChoices = () =>
  Type.Record(Type.String({ pattern: `^${fieldId}$` }), nullable(Type.String({ maxLength: 64 })), {
    title: 'Field choices',
    description:
      'Null, or left out: the field comes as it is; null under another id, where the park has its own so called',
  });

/** Which of the park's own fields stand for which of the template's; a field left out comes as it is. */
export const fieldMapping = () =>
  Type.Object({ ruleSet: id(), fields: fieldChoices() }, { ...closed, title: 'Field mapping' });

/** `fields`: choices as in a body, written `theirs:own,theirs:`. */
export const chosenReleaseQuery = Type.Object(
  {
    release: Type.Optional(releaseNumber()),
    fields: Type.Optional(
      Type.String({ pattern: `^(${fieldId}:(${fieldId})?(,${fieldId}:(${fieldId})?)*)?$`, maxLength: 12_000 }),
    ),
  },
  closed,
);

export const mappingQuery = Type.Object(
  { release: Type.Optional(releaseNumber()), ruleSet: Type.Optional(id()) },
  closed,
);

const ownField = Type.Object({
  id: Type.String(),
  name: text(10_000),
  type: Type.String(),
  unit: nullable(Type.String()),
  known: nullable(Type.Integer({ description: 'How many of the records looked at have it' })),
});

export const mappingProposal = Type.Object(
  {
    release: releaseNumber(),
    period: nullable(period()),
    records: Type.Integer({ description: 'How many records of that period were looked at' }),
    fields: Type.Array(
      Type.Object({
        ...{ id: Type.String(), name: text(10_000), type: Type.String(), unit: nullable(Type.String()) },
        used: Type.Boolean({ description: 'Whether anything in the template reads it' }),
        to: nullable(Type.String()),
        by: nullable(Type.Union([Type.Literal('id'), Type.Literal('name'), Type.Literal('unit')])),
        misfit: nullable(
          Type.Object({
            to: Type.String(),
            why: Type.Union([Type.Literal('type'), Type.Literal('unit'), Type.Literal('options')]),
          }),
        ),
        known: nullable(Type.Integer()),
      }),
    ),
    own: Type.Array(ownField),
  },
  { title: 'Mapping proposal' },
);

const choices = () =>
  Type.Record(Type.String(), Type.Union([Type.Literal('mine'), Type.Literal('theirs')]), { title: 'Choices' });

const tried = {
  fields: Type.Optional(fieldChoices()),
  choices: Type.Optional(choices()),
  release: Type.Optional(releaseNumber()),
  module: Type.Optional(nodeId()),
};

/** A template as it would be cloned, or a rule set as it would be after a merge, or with a module of it updated. */
export const trialWish = Type.Object(
  {
    period: period(),
    template: Type.Optional(templateId()),
    mapping: Type.Optional(fieldMapping()),
    ruleSet: Type.Optional(id()),
    ...tried,
  },
  closed,
);

/** A rule set's draft as it would be after a merge, or with a module of it updated. */
export const draftTrialWish = Type.Object({ period: period(), ruleSet: id(), ...tried }, closed);

export const upstream = Type.Object(
  {
    template: Type.Object({
      id: Type.String(),
      name: text(10_000),
      owner: nullable(Type.Object({ park: parkId(), name: text() })),
      withdrawn: Type.Boolean(),
    }),
    release: releaseNumber(),
    latest: releaseNumber(),
    releases: Type.Array(release()),
    locks: Type.Array(Type.String()),
    ids: Type.Record(Type.String(), Type.Record(Type.String(), Type.String())),
    units: Type.Record(Type.String(), Type.String()),
  },
  { title: 'Upstream' },
);

export const upstreamChange = Type.Object(
  { locks: Type.Array(Type.String({ maxLength: 64 }), { maxItems: 1000, uniqueItems: true }) },
  closed,
);

const definition = () => Type.Record(Type.String(), Type.Unknown());

/** What a merge starts from, all under the rule set's own ids and units. */
export const upstreamSides = Type.Object(
  {
    release: releaseNumber(),
    draftRevision: Type.Integer(),
    base: definition(),
    mine: definition(),
    theirs: definition(),
    locks: Type.Array(Type.String()),
  },
  { title: 'Sides of a merge' },
);

export const mergeWish = Type.Object(
  {
    release: releaseNumber(),
    draftRevision: Type.Integer({ minimum: 1 }),
    choices: choices(),
    fields: Type.Optional(fieldChoices()),
  },
  closed,
);

export const mergedDraft = Type.Object(
  { release: releaseNumber(), revision: Type.Integer(), hash: hash() },
  { title: 'Merged draft' },
);

const counted = () => Type.Array(Type.Object({ id: Type.String(), name: text(10_000), known: Type.Integer() }));

const figures = {
  size: Type.Integer(),
  wrongValues: Type.Integer(),
  definitionHash: hash(),
  grades: Type.Array(Type.Object({ id: Type.String(), name: text(10_000), from: nullable(Type.Number()) })),
  fields: counted(),
  indicators: counted(),
  summary: runSummary(),
};

/** The figures of rules on the park's records. */
export const trialFigures = Type.Object(figures, { title: 'Figures of a trial' });

/** What a trial's job has as its result. `before`: the draft as it is, where a merge is tried and it can be scored with. */
export const trialResult = Type.Object(
  { period: period(), ...figures, before: nullable(trialFigures) },
  { title: 'Result of a trial' },
);
