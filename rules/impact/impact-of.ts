import type { Definition } from '../../schemas/definition.ts';
import type { Sides } from '../diff/sides.ts';
import { score } from '../engine/score.ts';
import { compile } from '../program/compile.ts';
import type { Dataset } from '../records/dataset.ts';
import { industryField } from '../records/industry-field.ts';
import type { Aligned } from './aligned.ts';
import { applicationImpacts } from './application-impacts.ts';
import { causeImpacts, dimensionsOf } from './cause-impacts.ts';
import { countsOf } from './counts.ts';
import { decomposition, type Steps } from './decomposition.ts';
import { difference, type ImpactColumns, impactAt, known } from './enterprise-impact.ts';
import { figuresOf, histogramOf, rankedTotals } from './figures.ts';
import { heldStatistics } from './held-statistics.ts';
import type { EnterpriseBrief, EnterpriseImpact, ImpactReport } from './impact.ts';
import { largestRows } from './largest-rows.ts';
import { gradesNamed, gradeTurn, movesOf } from './moves.ts';
import { orderTurns } from './order-turns.ts';
import { partImpacts } from './part-impacts.ts';
import { slopeOf } from './slope.ts';
import { type Standings, standingsOf } from './standings.ts';
import { summaryOf } from './summary.ts';

export interface ImpactWanted extends Sides<Definition> {
  /** Its columns serve both definitions. */
  readonly dataset: Dataset;
  /** Told apart are so many causes at most; small ones beyond them go together. */
  readonly mostCauses?: number;
  /** Told with what else was changed. */
  readonly identities?: Aligned['identities'];
}

export interface Impact {
  readonly report: ImpactReport;
  readonly size: number;
  /** One enterprise, by its row of the dataset. */
  enterpriseAt(row: number): EnterpriseImpact;
}

const usualCauses = 40;
const mostMovers = 50;

/** What one definition, instead of another, does to the enterprises of a dataset. Throws DefinitionError. */
export function impactOf(wanted: ImpactWanted): Impact {
  const steps = impactSteps(wanted);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** As `impactOf`, one step after the other, so that whoever asked can see how far it is and stop. */
export function* impactSteps({
  before,
  after,
  dataset,
  mostCauses = usualCauses,
  identities = [],
}: ImpactWanted): Generator<Steps, Impact> {
  const definitions = { before, after };
  const programs = { before: compile(before), after: compile(after) };
  const runBefore = score(programs.before, dataset);
  const standingBefore = standingsOf(runBefore);
  const held = heldStatistics(runBefore, programs.after);
  yield { done: 0, of: 1 };
  const decomposed = yield* decomposition({
    before: runBefore,
    after: (previous) => score(programs.after, dataset, { previous }),
    definitions,
    most: mostCauses,
  });
  const sides = { before: standingBefore, after: standingsOf(decomposed.after) };
  const turns = orderTurns(decomposed.after, held);

  const { size } = dataset;
  const briefAt = (row: number): EnterpriseBrief => {
    const total = { before: known(sides.before.totals[row]), after: known(sides.after.totals[row]) };
    return {
      enterpriseId: dataset.enterpriseIds[row] as string,
      name: dataset.names[row] ?? null,
      total,
      rank: { before: known(sides.before.ranks[row]), after: known(sides.after.ranks[row]) },
      change: difference(total),
    };
  };
  const totals = { before: sides.before.totals, after: sides.after.totals };
  const { causes, placeOf } = causeImpacts(decomposed, { ...definitions, identities }, totals, briefAt);
  const industry = industryField(after) ?? industryField(before);
  const columns: ImpactColumns = {
    dataset,
    sides,
    decomposition: { points: decomposed.points, turnedBy: decomposed.turnedBy },
    placeOfCause: placeOf,
    industries: industry === undefined ? undefined : dataset.column(industry),
  };
  const enterpriseAt = impactAt(columns);
  const report: Omit<ImpactReport, 'summary'> = {
    period: dataset.period.text,
    enterprises: size,
    ...overview(columns, enterpriseAt),
    ...movesOf(size, sides),
    grades: { before: gradesNamed(before, sides.before), after: gradesNamed(after, sides.after) },
    applications: applicationImpacts(size, sides, briefAt),
    ...named(partImpacts(columns), definitions, industry),
    causes,
    dimensions: dimensionsOf(causes, definitions),
    causesFound: decomposed.found,
    movers: moversOf(columns).map(enterpriseAt),
    slope: slopeOf(columns, briefAt),
    orderTurns: turns,
  };
  return { report: { ...report, summary: summaryOf(report) }, size, enterpriseAt };
}

function overview(
  { sides, dataset: { size } }: ImpactColumns,
  enterpriseAt: (row: number) => EnterpriseImpact,
): Pick<ImpactReport, 'scale' | 'totals' | 'histogram' | 'counts'> {
  const ascending = { before: rankedTotals(sides.before), after: rankedTotals(sides.after) };
  const scaleOf = ({ program: { scale } }: Standings) => ({ full: scale.full, decimals: scale.decimals });
  return {
    scale: { before: scaleOf(sides.before), after: scaleOf(sides.after) },
    totals: { before: figuresOf(ascending.before), after: figuresOf(ascending.after) },
    histogram: histogramOf(sides, ascending),
    counts: countsOf(size, enterpriseAt, gradeTurn(sides)),
  };
}

/** Who enters or leaves the ranking first, then the largest change of total, then of rank. */
function moversOf({ sides: { before, after }, dataset: { size } }: ImpactColumns): readonly number[] {
  return largestRows(size, mostMovers, (row) => {
    const isRanked = [before.ranks[row], after.ranks[row]].map((rank) => !Number.isNaN(rank));
    if (isRanked[0] !== isRanked[1]) return Number.MAX_VALUE;
    const change = Math.abs((after.totals[row] as number) - (before.totals[row] as number));
    return change > 0 ? change : Number.NaN;
  });
}

/** With what the parts are called. */
function named(
  { stages, industries, otherIndustries }: Pick<ImpactReport, 'stages' | 'industries' | 'otherIndustries'>,
  { before, after }: Sides<Definition>,
  industry: string | undefined,
): Pick<ImpactReport, 'stages' | 'industries' | 'otherIndustries'> {
  const stageNames = new Map([before, after].flatMap(({ stages = [] }) => stages.map(({ id, name }) => [id, name])));
  const options = [before, after].flatMap(({ fields }) => fields.find(({ id }) => id === industry)?.options ?? []);
  const industryNames = new Map(options.map(({ value, name }) => [value, name]));
  return {
    stages: stages.map((part) => ({ ...part, name: stageNames.get(part.stage ?? '') ?? null })),
    industries: industries.map((part) => ({ ...part, name: industryNames.get(part.industry ?? '') ?? null })),
    otherIndustries,
  };
}
