import type { Program, ProgramGroup, ProgramIndicator } from '../program/program.ts';
import type { Dataset } from '../records/dataset.ts';
import { adjustmentSteps, type ConditionColumns, scored, unclassified } from './adjustment-columns.ts';
import { applicationColumns } from './application-columns.ts';
import { fillGrades } from './grade-column.ts';
import { childColumn, groupColumns, groupStep } from './group-column.ts';
import { type IndicatorStep, indicatorSteps } from './indicator-steps.ts';
import { setCodes, setStatuses } from './loops.ts';
import { nodeFactSteps } from './node-facts.ts';
import { chunkSize } from './operand.ts';
import { newRanking, rankAgainst, rankingStatistics, rankRows, rowsByTotal } from './ranking.ts';
import { Reasons } from './reasons.ts';
import { type Reusable, reusableFrom } from './reuse.ts';
import { RowsByChunk } from './rows-by-chunk.ts';
import type { GroupColumns, IndicatorColumns, Ranking, Run, Statistics, ValueColumn } from './run.ts';
import { stageColumn } from './stage-column.ts';
import { surfaceOf } from './surface.ts';
import { type Step, valueColumn } from './value-column.ts';
import { keysOf } from './within.ts';

export interface ScoreOptions {
  /** Statistics of an earlier run, against which marks and ranks are taken instead of the dataset's own. */
  readonly statistics?: Statistics;
  /** A run of the same dataset: what the definitions have in common is not worked out again. */
  readonly previous?: Run;
}

/** Scores a dataset. */
export function score(program: Program, dataset: Dataset, options: ScoreOptions = {}): Run {
  const { run, execute } = prepare(program, dataset, options);
  execute();
  return run;
}

/** A dataset with everything ready to score it. */
export interface Prepared {
  /** The result's columns, which `execute` fills. */
  readonly run: Run;
  /** Scores what the dataset's columns now hold, over what the last call left. */
  execute(): void;
}

export function prepare(
  program: Program,
  dataset: Dataset,
  { statistics: stored, previous }: ScoreOptions = {},
): Prepared {
  const { size, dictionary } = dataset;
  const reuse = reusableFrom(previous, program, dataset);
  const reasons = reuse?.reasons ?? new Reasons();
  const surface = surfaceOf(program, dataset, reasons);
  const steps: Step[] = [];

  const facts = new Map<string, ValueColumn>();
  for (const { id, expression } of program.facts) {
    const known = reuse?.facts.get(id);
    const { column, step } = known ? { column: known, step: undefined } : valueColumn(expression, size, surface);
    if (step) steps.push(step);
    facts.set(id, column);
    surface.add(id, { values: column.values, blame: (row) => column.missing[row] as number });
  }

  const stage = reuse ? { column: reuse.stages, step: undefined } : stageColumn(program, size, surface);
  const stages = stage.column;
  if (stage.step) steps.push(stage.step);
  const statuses = new Uint8Array(size);
  const unclassifiedRows = new RowsByChunk(size);
  steps.push((start, n) => {
    setStatuses(statuses, stages, start, n, scored, unclassified);
    unclassifiedRows.note(start, n, statuses, unclassified);
  });
  const stageCodes = new Float64Array(size);
  // Without stages every row has the stage 0, which has no code.
  const codeOfStage = Float64Array.from(
    program.stages.length > 0 ? program.stages.map(({ stage: { id } }) => dictionary.code(id)) : [Number.NaN],
  );
  const noStage = reasons.code('stage', program.stageFacts);
  surface.add('stage', { values: stageCodes, blame: () => noStage });
  steps.push((start, n) => setCodes(stageCodes, stages, codeOfStage, start, n));

  const keys = (name: string) => keysOf(name, surface);
  const indicators: (IndicatorColumns | undefined)[] = program.nodes.map(() => undefined);
  const population: IndicatorStep[] = [];
  for (const node of program.nodes) {
    if (node.kind === 'group') continue;
    const prepared = indicatorSteps(
      node,
      size,
      surface,
      { stages, statuses, unclassifiedRows },
      keys,
      reuse?.indicator(node),
      stored,
    );
    indicators[node.index] = prepared.columns;
    steps.push(...prepared.steps);
    if (prepared.population) population.push(prepared.population);
  }

  const late: Step[] = population.map(({ step }) => step);
  const groups = groupSteps(program, size, stages, indicators, late, reuse?.groups);
  late.push(...nodeFactSteps({ program, stages, indicators, groups }, size, surface));
  const totals = new Float64Array(size);
  const decidedBy = new Int16Array(size);
  const bestGrades = new Int16Array(size);
  const rootFractions = (groups[0] as GroupColumns).fractions;
  const columns = { rootFractions, statuses, decidedBy, totals, bestGrades };
  const adjusted = adjustmentSteps(program, size, surface, columns, knownConditions(program, reuse));
  late.push(adjusted.step);
  if (population.length === 0) steps.push(...late.splice(0));

  const grades = new Int16Array(size);
  const gradeCodes = new Float64Array(size);
  const codeOfGrade = Float64Array.from(program.grades, ({ id }) => dictionary.code(id));
  const overall = newRanking(size);
  // Only those not scored, or below every grade, lack these.
  const results = { total: totals, grade: gradeCodes, rank: overall.ranks, percentile: overall.percentiles };
  for (const [name, values] of Object.entries(results)) {
    const code = reasons.code(name, []);
    surface.add(name, { values, blame: () => code });
  }
  // Compiled now, so that every column that will be read is known before the first record is filled in.
  const decided = program.applications.map((application) => {
    const within = keys(application.application.quota?.within ?? 'all');
    return applicationColumns(application, size, surface, statuses, dataset.enterpriseIds, within);
  });
  const decisions = decided.map(({ columns }) => columns);
  let undecided = true;
  /** Decisions are made when they are first asked for: a slider that moves asks for ranks alone. */
  const decide = () => {
    if (!undecided) return decisions;
    undecided = false;
    inChunks(
      size,
      decided.map(({ step }) => step),
    );
    for (const { select } of decided) select();
    return decisions;
  };

  const { definition } = program;
  const gradeWithin = definition.gradeWithin ?? 'all';
  const rankedBy = [...new Set(['all', gradeWithin, ...(definition.rankWithin ?? [])])];
  const rankings = new Map(
    rankedBy.map((name) => [name, { keys: keys(name), ranking: name === 'all' ? overall : newRanking(size) }]),
  );
  const rankable = new Float64Array(size);
  let order: Int32Array = new Int32Array(0);

  const execute = () => {
    inChunks(size, steps);
    for (const { take } of population) take();
    inChunks(size, late);
    // Nobody vetoed is ranked, though the total is there.
    for (let row = 0; row < size; row++)
      rankable[row] = statuses[row] === scored ? (totals[row] as number) : Number.NaN;
    order = stored ? order : rowsByTotal(rankable, program.scale.decimals);
    for (const [name, { keys: named, ranking }] of rankings) {
      const sizes = stored
        ? rankAgainst(ranking, rankable, named, stored.rankings[name] ?? {})
        : rankRows(ranking, rankable, order, named);
      if (name === gradeWithin)
        fillGrades(grades, program, { statuses, totals, bestGrades, ranking, keys: named, sizes });
    }
    setCodes(gradeCodes, grades, codeOfGrade, 0, size);
    undecided = true;
  };

  const populationStatistics = () => ({
    population: Object.fromEntries(population.map((one) => [one.id, one.statistics()])),
    medians: Object.fromEntries(
      population.flatMap((one) => {
        const median = one.median();
        return median === undefined ? [] : [[one.id, median]];
      }),
    ),
  });
  const statistics = (): Statistics =>
    stored ?? {
      ...populationStatistics(),
      rankings: Object.fromEntries(
        [...rankings].map(([name, { keys: named }]) => [name, rankingStatistics(rankable, order, named)]),
      ),
    };

  const run: Run = {
    program,
    dataset,
    reasons,
    facts,
    stages,
    indicators,
    groups,
    statuses,
    decidedBy,
    adjustments: adjusted.adjustments,
    totals,
    ranking: overall,
    rankWithin: new Map(
      (definition.rankWithin ?? []).map((name) => [name, (rankings.get(name) as { ranking: Ranking }).ranking]),
    ),
    grades,
    get applications() {
      return decide();
    },
    populationStatistics,
    statistics,
  };
  return { run, execute };
}

function inChunks(size: number, steps: readonly Step[]): void {
  if (steps.length === 0) return;
  for (let start = 0; start < size; start += chunkSize) {
    const n = Math.min(chunkSize, size - start);
    for (const step of steps) step(start, n);
  }
}

/** Taken out before the steps are made: a run holds on to columns of the one before it, never to that run. */
function knownConditions(
  { adjustments }: Program,
  reuse: Reusable | undefined,
): readonly (ConditionColumns | undefined)[] {
  return adjustments.map(({ adjustment }) => {
    const known = reuse?.adjustment(adjustment);
    return known && { held: known.held, amounts: known.amounts };
  });
}

/** Children before their parents. */
function groupSteps(
  { nodes }: Program,
  size: number,
  stages: Int16Array,
  indicators: readonly (IndicatorColumns | undefined)[],
  steps: Step[],
  known: ((group: ProgramGroup) => GroupColumns | undefined) | undefined,
): readonly (GroupColumns | undefined)[] {
  const groups: (GroupColumns | undefined)[] = nodes.map(() => undefined);
  for (const node of nodes.toReversed()) {
    if (node.kind === 'indicator') continue;
    const reused = known?.(node);
    const columns = reused ?? groupColumns(node, nodes, size);
    groups[node.index] = columns;
    if (reused) continue;
    const children = node.children.map((index) => {
      const child = nodes[index] as ProgramIndicator | ProgramGroup;
      return childColumn(child, (indicators[index]?.marks ?? groups[index]?.fractions) as Float64Array);
    });
    steps.push(groupStep(node, children, stages, columns));
  }
  return groups;
}
