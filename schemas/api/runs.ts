import { Type } from 'typebox';
import { job, jobState } from './jobs.ts';
import {
  enterpriseId,
  hash,
  id,
  jobId,
  nullable,
  page,
  paging,
  parkId,
  period,
  text,
  timestamp,
  versionNumber,
} from './shared.ts';

const statuses = ['scored', 'vetoed', 'excluded', 'rejected', 'unclassified'] as const;
const closed = { additionalProperties: false };
const counts = () => Type.Record(Type.String(), Type.Integer());
const status = () => Type.Unsafe<(typeof statuses)[number]>({ type: 'string', enum: statuses, title: 'Sheet status' });

export const parkParams = Type.Object({ park: parkId() }, closed);
export const runParams = Type.Object({ park: parkId(), run: id() }, closed);
export const sheetParams = Type.Object({ park: parkId(), run: id(), enterpriseId: enterpriseId() }, closed);

/** Without a version: the one in force on the last day of the period. */
export const runOrder = Type.Object(
  { ruleSet: id(), version: Type.Optional(versionNumber()), period: period() },
  closed,
);

export const startedJob = job;

export const runsQuery = Type.Object(
  { ruleSet: Type.Optional(id()), period: Type.Optional(period()), ...paging(100, 20) },
  closed,
);

export const runSummary = () =>
  Type.Object({
    byStatus: counts(),
    byGrade: counts(),
    byStage: counts(),
    quantiles: nullable(
      Type.Object({
        min: Type.Number(),
        p10: Type.Number(),
        p25: Type.Number(),
        median: Type.Number(),
        p75: Type.Number(),
        p90: Type.Number(),
        max: Type.Number(),
      }),
    ),
    mean: nullable(Type.Number()),
    histogram: Type.Array(Type.Object({ from: Type.Number(), to: Type.Number(), count: Type.Integer() })),
    applications: Type.Record(
      Type.String(),
      Type.Object({ eligible: Type.Integer(), selected: Type.Integer(), amount: Type.Number() }),
    ),
  });

const latestVerification = () => nullable(Type.Object({ id: id(), at: timestamp(), agrees: Type.Boolean() }));

/** A run, or one under way: `result` is there when all of its sheets are. */
export const run = () =>
  Type.Object(
    {
      id: id(),
      job: jobId(),
      state: jobState(),
      ruleSet: id(),
      version: versionNumber(),
      period: period(),
      by: Type.String(),
      startedAt: nullable(timestamp()),
      result: nullable(
        Type.Object({
          definitionHash: hash(),
          asOf: Type.Integer(),
          snapshotHash: hash(),
          resultHash: hash(),
          size: Type.Integer(),
          finishedAt: timestamp(),
          summary: runSummary(),
          verification: latestVerification(),
        }),
      ),
    },
    { title: 'Run' },
  );

/** `unfinished` is on the first page only. */
export const runPage = Type.Object({
  items: Type.Array(run()),
  unfinished: Type.Array(run()),
  next: nullable(Type.String()),
});

export const sheetsQuery = Type.Object(
  {
    stage: Type.Optional(Type.String({ minLength: 1, maxLength: 64 })),
    industry: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
    grade: Type.Optional(Type.String({ minLength: 1, maxLength: 64 })),
    status: Type.Optional(status()),
    name: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
    ...paging(200, 50),
  },
  closed,
);

const application = () =>
  Type.Object({
    eligible: Type.Boolean(),
    selected: Type.Boolean(),
    amount: nullable(Type.Number()),
    reasons: Type.Array(Type.Unknown()),
  });

const heading = {
  enterpriseId: Type.String(),
  name: nullable(Type.String()),
  status: status(),
  stage: nullable(Type.String()),
  total: nullable(Type.Number()),
  grade: nullable(Type.String()),
  rank: nullable(Type.Integer()),
  percentile: nullable(Type.Number()),
  rankWithin: Type.Record(Type.String(), nullable(Type.Number())),
};

const dimensionPoints = () =>
  Type.Record(Type.String(), nullable(Type.Number()), {
    description: 'Points of the nodes right below the root; null: excluded, or not scored.',
  });

export const sheetPage = Type.Object({
  items: Type.Array(
    Type.Object({
      position: Type.Integer(),
      ...heading,
      industry: nullable(Type.String()),
      applications: Type.Record(Type.String(), application()),
      dimensions: dimensionPoints(),
    }),
  ),
  next: nullable(Type.String()),
  total: Type.Integer(),
});

const fieldValue = () => Type.Union([Type.Number(), Type.String(), Type.Boolean(), Type.Null()]);

/** As `canopy score` writes it (schemas/result.schema.json). */
export const scoreSheet = () =>
  Type.Object({
    ...heading,
    reasons: Type.Array(Type.Unknown()),
    nodes: Type.Record(
      Type.String(),
      Type.Object({
        value: fieldValue(),
        mark: nullable(Type.Number()),
        fraction: nullable(Type.Number()),
        points: nullable(Type.Number()),
        missing: nullable(Type.Object({ operation: Type.String(), fields: Type.Array(Type.String()) })),
      }),
    ),
    adjustments: Type.Array(Type.Object({ id: Type.String(), points: Type.Number() })),
    undecided: Type.Array(Type.String()),
    applications: Type.Record(Type.String(), application()),
  });

const named = () => Type.Object({ id: Type.String(), name: text(10_000) });
const unit = Type.Optional(Type.String());

const names = () =>
  Type.Object({
    fields: Type.Array(
      Type.Object({
        id: Type.String(),
        name: text(10_000),
        type: Type.String(),
        unit,
        options: Type.Optional(Type.Array(Type.Object({ value: Type.String(), name: text(10_000) }))),
      }),
    ),
    facts: Type.Array(named()),
    stages: Type.Array(named()),
    nodes: Type.Array(
      Type.Object({
        id: Type.String(),
        name: text(10_000),
        parent: nullable(Type.String()),
        kind: Type.Union([Type.Literal('group'), Type.Literal('indicator')]),
        fullMarks: nullable(Type.Number()),
        unit,
      }),
    ),
    adjustments: Type.Array(named()),
    grades: Type.Array(named()),
    applications: Type.Array(Type.Object({ id: Type.String(), name: text(10_000), unit })),
  });

export const sheet = Type.Object(
  {
    run: id(),
    period: period(),
    position: Type.Integer(),
    size: Type.Integer(),
    industry: nullable(Type.String()),
    sheet: scoreSheet(),
    /** What the ids stand for, in the order of the version. */
    names: names(),
    /** The values that the run saw; null for those who may not read records. */
    record: nullable(Type.Object({ change: Type.Integer(), values: Type.Record(Type.String(), fieldValue()) })),
  },
  { title: 'Score sheet' },
);

const part = {
  count: Type.Integer(),
  ranked: Type.Integer(),
  byGrade: counts(),
  histogram: Type.Array(Type.Integer(), { description: 'Of the ranked, between the edges.' }),
  median: nullable(Type.Number()),
};
const partByNode = {
  ...part,
  dimensions: Type.Record(
    Type.String(),
    Type.Object({ fraction: nullable(Type.Number()), points: nullable(Type.Number()) }),
    { description: 'Medians of the ranked, for each node right below the root.' },
  ),
};

/** A run by stage and by industry, with the names that a page of the ranking shows. */
export const breakdown = Type.Object(
  {
    run: id(),
    period: period(),
    size: Type.Integer(),
    edges: Type.Array(Type.Number(), { description: "Of the summary's histogram; empty where nobody is ranked." }),
    all: Type.Object(partByNode),
    stages: Type.Array(Type.Object({ stage: nullable(Type.String()), ...partByNode })),
    industries: Type.Array(Type.Object({ industry: nullable(Type.String()), ...part })),
    otherIndustries: nullable(Type.Object({ industries: Type.Integer(), ...part })),
    industryField: nullable(Type.String()),
    names: names(),
  },
  { title: 'Breakdown of a run' },
);

export const enterpriseParams = Type.Object({ park: parkId(), enterpriseId: enterpriseId() }, closed);
export const enterpriseQuery = Type.Object({ ruleSet: id() }, closed);

const { enterpriseId: _enterpriseId, name: _name, ...standing } = heading;

/** One enterprise over the periods that a rule set has scored. */
export const enterpriseSheets = Type.Object(
  {
    enterpriseId: Type.String(),
    name: nullable(Type.String()),
    ruleSet: id(),
    items: Type.Array(
      Type.Object({
        period: period(),
        run: id(),
        version: versionNumber(),
        finishedAt: timestamp(),
        size: Type.Integer(),
        ...standing,
        dimensions: dimensionPoints(),
      }),
    ),
    names: Type.Object({
      stages: Type.Array(named()),
      grades: Type.Array(named()),
      dimensions: Type.Array(named()),
    }),
  },
  { title: "An enterprise's sheets" },
);

export const exportQuery = Type.Object(
  {
    format: Type.Union([Type.Literal('csv'), Type.Literal('xlsx'), Type.Literal('json')]),
    language: Type.Optional(Type.Union([Type.Literal('zh-CN'), Type.Literal('en')])),
  },
  closed,
);

export const verificationsQuery = Type.Object(paging(100, 20), closed);

export const verificationPage = page(
  Type.Object({ id: id(), run: id(), at: timestamp(), by: Type.String(), report: Type.Unknown() }),
);
