import { type TSchema, Type } from 'typebox';
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
  sentence,
  text,
  timestamp,
} from './shared.ts';

const closed = { additionalProperties: false };

export const ruleSetParams = Type.Object({ park: parkId(), ruleSet: id() }, closed);
export const impactParams = Type.Object({ park: parkId(), ruleSet: id(), impact: id() }, closed);

const side = () => Type.String({ title: 'Side', minLength: 1, maxLength: 100 });

export const impactWish = Type.Object(
  {
    from: side(),
    to: side(),
    period: period(),
    run: Type.Optional(id()),
    isTrial: Type.Optional(Type.Boolean()),
  },
  closed,
);

export const impactsQuery = Type.Object({ trials: Type.Optional(Type.Boolean()), ...paging(100, 20) }, closed);

export const impactEnterprisesQuery = Type.Object(
  {
    sort: Type.Optional(
      Type.Unsafe<'change' | 'rise' | 'fall' | 'rank'>({ type: 'string', enum: ['change', 'rise', 'fall', 'rank'] }),
    ),
    cause: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
    name: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
    enterpriseId: Type.Optional(enterpriseId()),
    ...paging(200, 50),
  },
  closed,
);

export const impactExportQuery = Type.Object(
  { language: Type.Optional(Type.Unsafe<'zh-CN' | 'en'>({ type: 'string', enum: ['zh-CN', 'en'] })) },
  closed,
);

const numberOrNull = () => nullable(Type.Number());
const idOrNull = () => nullable(Type.String());
const sides = <Schema extends TSchema>(of: () => Schema) => Type.Object({ before: of(), after: of() });
const name = () => text(10_000);
const named = () => Type.Object({ id: Type.String(), name: name() });

const impactSide = () => Type.Object({ side: side(), label: sentence(), hash: hash() });

const headingProperties = () => ({
  id: id(),
  job: jobId(),
  ruleSet: id(),
  from: impactSide(),
  to: impactSide(),
  period: period(),
  asOf: Type.Integer(),
  isTrial: Type.Boolean(),
  run: nullable(id()),
  agreesWithRun: nullable(Type.Boolean()),
  by: Type.String(),
  at: timestamp(),
  enterprises: Type.Integer(),
  higher: Type.Integer(),
  lower: Type.Integer(),
});

export const impactHeading = () => Type.Object(headingProperties(), { title: 'Impact report, without the report' });

export const impactPage = page(impactHeading());

const application = () =>
  Type.Object({
    eligible: idOrNull(),
    selected: idOrNull(),
    amount: sides(numberOrNull),
  });

const enterprise = () => ({
  enterpriseId: Type.String(),
  name: idOrNull(),
  industry: idOrNull(),
  status: sides(Type.String),
  stage: sides(idOrNull),
  total: sides(numberOrNull),
  grade: sides(idOrNull),
  rank: sides(numberOrNull),
  change: numberOrNull(),
  places: numberOrNull(),
  causes: Type.Array(Type.Array(Type.Number(), { minItems: 2, maxItems: 2 }), {
    description: 'Places in the causes of the report, with points; they add up to the change.',
  }),
  turnedBy: numberOrNull(),
  applications: Type.Record(Type.String(), application()),
});

const brief = () => ({
  enterpriseId: Type.String(),
  name: idOrNull(),
  total: sides(numberOrNull),
  rank: sides(numberOrNull),
  change: numberOrNull(),
});

export const impactEnterprisePage = Type.Object({
  items: Type.Array(
    Type.Object({ position: Type.Integer(), place: Type.Integer(), cause: idOrNull(), ...enterprise() }),
  ),
  next: idOrNull(),
  total: Type.Integer(),
});

const figures = () =>
  nullable(
    Type.Object({
      ranked: Type.Integer(),
      mean: Type.Number(),
      min: Type.Number(),
      p10: Type.Number(),
      p25: Type.Number(),
      median: Type.Number(),
      p75: Type.Number(),
      p90: Type.Number(),
      max: Type.Number(),
    }),
  );

const sentences = () => Type.Object({ 'zh-CN': Type.Array(Type.String()), en: Type.Array(Type.String()) });
const moves = () => Type.Array(Type.Object({ before: idOrNull(), after: idOrNull(), count: Type.Integer() }));
const turns = () =>
  Type.Object({ before: Type.Integer(), after: Type.Integer(), gained: Type.Integer(), lost: Type.Integer() });
const part = () => ({
  count: Type.Integer(),
  higher: Type.Integer(),
  lower: Type.Integer(),
  meanChange: numberOrNull(),
  gradeUp: Type.Integer(),
  gradeDown: Type.Integer(),
  selectedGained: Type.Integer(),
  selectedLost: Type.Integer(),
});
const gains = () => Type.Array(Type.Object({ ...brief(), amount: sides(numberOrNull) }));
const turned = () =>
  Type.Object({ enterpriseId: Type.String(), name: idOrNull(), held: Type.Number(), total: Type.Number() });

const cause = () =>
  Type.Object({
    key: Type.String(),
    name: nullable(name()),
    subjects: Type.Array(Type.Object({ kind: Type.String(), id: Type.Optional(Type.String()) })),
    dimension: idOrNull(),
    grouped: Type.Boolean(),
    sentences: sentences(),
    moreSentences: Type.Integer(),
    raised: Type.Integer(),
    lowered: Type.Integer(),
    sum: Type.Number(),
    sumOfSizes: Type.Number(),
    largestRise: Type.Number(),
    largestFall: Type.Number(),
    leads: Type.Integer(),
    lostTotal: Type.Integer(),
    gotTotal: Type.Integer(),
    most: Type.Array(Type.Object({ ...brief(), points: Type.Number() })),
  });

const report = () =>
  Type.Object({
    period: period(),
    enterprises: Type.Integer(),
    scale: sides(() => Type.Object({ full: Type.Number(), decimals: Type.Integer() })),
    totals: sides(figures),
    histogram: Type.Object({
      edges: Type.Array(Type.Number()),
      before: Type.Array(Type.Integer()),
      after: Type.Array(Type.Integer()),
    }),
    counts: Type.Object({
      unchanged: Type.Integer(),
      higher: Type.Integer(),
      lower: Type.Integer(),
      rising: Type.Integer(),
      falling: Type.Integer(),
      enteredRanking: Type.Integer(),
      leftRanking: Type.Integer(),
      gradeUp: numberOrNull(),
      gradeDown: numberOrNull(),
    }),
    statusMoves: moves(),
    stageMoves: moves(),
    grades: sides(() => Type.Array(named())),
    gradeMoves: moves(),
    applications: Type.Array(
      Type.Object({
        ...{ id: Type.String(), name: name(), unit: idOrNull() },
        exists: sides(Type.Boolean),
        eligible: turns(),
        selected: turns(),
        amount: sides(Type.Number),
        gainers: gains(),
        losers: gains(),
      }),
    ),
    stages: Type.Array(Type.Object({ stage: idOrNull(), name: nullable(name()), ...part() })),
    industries: Type.Array(Type.Object({ industry: idOrNull(), name: nullable(name()), ...part() })),
    otherIndustries: nullable(Type.Object({ industries: Type.Integer(), ...part() })),
    causes: Type.Array(cause()),
    dimensions: Type.Array(named()),
    causesFound: Type.Integer(),
    movers: Type.Array(Type.Object(enterprise())),
    slope: Type.Array(Type.Object({ ...brief(), why: Type.String() })),
    orderTurns: nullable(
      Type.Object({
        indicators: Type.Array(named()),
        enterprises: Type.Integer(),
        pairs: Type.Integer(),
        turned: Type.Integer(),
        listed: Type.Array(Type.Object({ loser: turned(), winner: turned() })),
        allSeen: Type.Boolean(),
      }),
    ),
    summary: sentences(),
  });

export const impact = Type.Object(
  {
    ...headingProperties(),
    withEnterprises: Type.Boolean({ description: 'False: who asks may not see enterprises, so none is named.' }),
    report: report(),
  },
  { title: 'Impact report' },
);
