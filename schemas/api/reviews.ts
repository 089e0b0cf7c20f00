import { Type } from 'typebox';
import { checklist, effective, named } from './rule-sets.ts';
import { hash, id, nullable, page, paging, parkId, reason, text, timestamp, versionNumber } from './shared.ts';

const closed = { additionalProperties: false };

export const parkParams = Type.Object({ park: parkId() }, closed);
export const reviewParams = Type.Object({ park: parkId(), ruleSet: id(), review: id() }, closed);
const number = () => Type.Integer({ minimum: 1, maximum: 1_000_000 });
export const threadParams = Type.Object({ park: parkId(), ruleSet: id(), review: id(), number: number() }, closed);

export const reviewsQuery = Type.Object(paging(100, 50), closed);

export const submission = Type.Object(
  {
    reason: reason(),
    draftRevision: Type.Optional(Type.Integer({ minimum: 1 })),
    from: Type.Optional(versionNumber()),
    effective: Type.Optional(effective()),
  },
  closed,
);

const stateNames = ['open', 'changesAsked', 'approved', 'published', 'withdrawn', 'superseded'] as const;
const state = () =>
  Type.Unsafe<(typeof stateNames)[number]>({
    title: 'Review state',
    type: 'string',
    enum: [...stateNames],
    description: '`superseded`: something was submitted anew, or a later version was published',
  });

const verdictNames = ['approve', 'askForChanges'] as const;
const verdict = () => Type.Unsafe<(typeof verdictNames)[number]>({ type: 'string', enum: [...verdictNames] });

const heading = {
  id: id(),
  ruleSet: id(),
  number: number(),
  state: state(),
  hash: hash(),
  source: Type.Union([
    Type.Object({ draftRevision: Type.Integer() }),
    Type.Object({ version: versionNumber() }, { description: 'To have again what this version has' }),
  ]),
  base: nullable(Type.Object({ number: versionNumber(), hash: hash() })),
  reason: Type.String(),
  effective: nullable(effective()),
  submittedBy: Type.Object(named()),
  submittedAt: timestamp(),
  authors: Type.Array(Type.Object(named()), { description: 'Who may not approve it' }),
  approvals: Type.Object({ given: Type.Integer(), needed: Type.Integer() }),
  comments: Type.Object({ all: Type.Integer(), unresolved: Type.Integer() }),
  version: nullable(versionNumber()),
};

const reviewHeading = () => Type.Object(heading, { title: 'Review in a list' });
export const reviewPage = page(reviewHeading());

/** Reviews that are not closed, of all rule sets of a park. */
export const waitingReviews = Type.Object({
  items: Type.Array(
    Type.Object(
      { ...heading, ruleSetName: text(), waitsForMe: Type.Boolean({ description: 'The caller can do what is next' }) },
      { title: 'Review that waits' },
    ),
  ),
});

const subjectKinds = ['node', 'field', 'fact', 'table', 'stage', 'adjustment', 'grade', 'application', 'test'] as const;
const subject = () =>
  Type.Object(
    {
      kind: Type.Unsafe<(typeof subjectKinds)[number]>({ type: 'string', enum: [...subjectKinds] }),
      id: Type.String({ minLength: 1, maxLength: 64 }),
    },
    { ...closed, title: 'Subject' },
  );
const said = () => Type.String({ title: 'Words said', minLength: 1, maxLength: 4000, pattern: '\\S' });

export const comment = Type.Object({ text: said(), subject: Type.Optional(subject()) }, closed);
export const reply = Type.Object({ text: said() }, closed);
export const resolution = Type.Object({ resolved: Type.Boolean() }, closed);
export const verdictWish = Type.Object(
  {
    verdict: verdict(),
    hash: Type.Unsafe<string>({ ...hash(), description: 'Of the content that was looked at' }),
    text: Type.Optional(said()),
  },
  closed,
);
export const withdrawal = Type.Object({ text: Type.Optional(said()) }, closed);

const utterance = { ...named(), at: timestamp(), text: Type.String() };

export const review = () =>
  Type.Object(
    {
      ...heading,
      verdicts: Type.Array(
        Type.Object({
          ...named(),
          at: timestamp(),
          verdict: verdict(),
          text: nullable(Type.String()),
          standing: Type.Boolean({ description: "It is the person's last one" }),
        }),
      ),
      threads: Type.Array(
        Type.Object(
          {
            number: number(),
            subject: nullable(subject()),
            ...utterance,
            replies: Type.Array(Type.Object({ number: number(), ...utterance })),
            resolved: nullable(Type.Object({ ...named(), at: timestamp() })),
          },
          { title: 'Thread' },
        ),
      ),
      withdrawn: nullable(Type.Object({ ...named(), at: timestamp(), text: nullable(Type.String()) })),
      checklist: Type.Union([checklist(), Type.Null()], { description: 'Null: it is closed' }),
    },
    { title: 'Review' },
  );

/** The definition is as schemas/definition.schema.json says. */
export const submitted = Type.Object(
  { hash: hash(), definition: Type.Record(Type.String(), Type.Unknown()) },
  { title: 'Submitted definition' },
);
