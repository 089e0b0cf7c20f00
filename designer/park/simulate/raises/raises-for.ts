import { snap } from '../../../../rules/decimal.ts';
import type { Dataset, Program, Statistics } from '../../../../rules/index.ts';
import type { ProgramIndicator } from '../../../../rules/program/program.ts';
import { fromCell } from '../../../../rules/records/record-table.ts';
import type { Field } from '../../../../schemas/definition.ts';
import type { ScoreSheet } from '../../../../schemas/result.ts';
import { standingAt } from '../../lists/standings.ts';
import { scoringByStage } from '../../preview/band-counts.ts';
import type { Raise, Raises, Subject } from '../simulation.ts';
import { type Reach, reachesIn } from './aims.ts';
import { fieldsReadBy } from './fields-read.ts';
import { choicesFor, gridFor, isContinuous } from './grid.ts';
import { narrowed, roundValues } from './narrow.ts';
import { type Trial, type TrialBench, type Tried, trialBench } from './trials.ts';

/**
 * What would raise the total most, one value of one field at a time. Values are tried, not worked out: each raise that is
 * told has been scored with everything else that depends on the field, so its total is the one that would come of it. It
 * takes up to a second or two, and stops often, so that a slider need not wait for it.
 */
export function* raisesFor(
  program: Program,
  statistics: Statistics,
  subject: Subject,
  base: ScoreSheet,
  park: Dataset,
): Generator<void, Omit<Raises, 'serial' | 'took'>> {
  const wanting = base.status === 'scored' ? wantingIndicators(program, base) : [];
  if (wanting.length === 0) return { raises: [], outOfReach: [] };
  const bench = trialBench(program, statistics, subject);
  const pairs = wanting.flatMap((one) =>
    [...fieldsReadBy(one.indicator, program)].flatMap((id) => {
      const field = program.fields.get(id);
      return field ? [{ ...one, field }] : [];
    }),
  );
  const trials: Trial[] = [];
  for (const field of new Set(pairs.map((one) => one.field))) {
    trials.push(...trialsOf(field, program, bench, park));
    yield;
  }
  const tried = yield* bench.run(trials);
  const reaches = pairs.flatMap(({ indicator, field, mark, method }) =>
    reachesIn({ indicator, field }, { mark, method, cell: bench.cellOf(field.id) }, trials, tried),
  );
  const raises = yield* verified(yield* narrowed(reaches, bench), bench, base);
  const raised = new Set(raises.map(({ indicator }) => indicator));
  return {
    raises: raises.toSorted((a, b) => b.points - a.points),
    outOfReach: wanting.map(({ indicator }) => indicator.node.id).filter((id) => !raised.has(id)),
  };
}

/** Used in the enterprise's stage, counted, and below full marks. */
function wantingIndicators({ nodes, stages }: Program, base: ScoreSheet) {
  const stage = stages.length === 0 ? 0 : stages.findIndex((one) => one.stage.id === base.stage);
  return nodes
    .filter((node): node is ProgramIndicator => node.kind === 'indicator' && node.used[stage] === 1)
    .flatMap((indicator) => {
      const mark = base.nodes[indicator.node.id]?.mark ?? 0;
      const scoring = indicator.scorings[scoringByStage(indicator)[stage] ?? 0]?.scoring;
      return scoring && mark < indicator.fullMarks ? [{ indicator, mark, method: scoring.method }] : [];
    });
}

function trialsOf(field: Field, program: Program, bench: TrialBench, park: Dataset): readonly Trial[] {
  const own = bench.cellOf(field.id);
  const cells = isContinuous(field)
    ? gridFor(field, own, park.column(field.id))
    : choicesFor(field, program, bench.dictionary).filter((cell) => cell !== own);
  return cells.map((cell) => ({ field: field.id, cell }));
}

/** Scores each with a value that a person would write, and keeps those that do bring points. */
function* verified(reaches: readonly Reach[], bench: TrialBench, base: ScoreSheet): Generator<void, readonly Raise[]> {
  const written = reaches.map((reach) => roundValues(reach, bench.cellOf(reach.field.id)));
  const trials = reaches.flatMap(({ field }, i) =>
    (written[i] ?? []).map((cell): Trial => ({ field: field.id, cell })),
  );
  const tried = yield* bench.run(trials);
  const raises: Raise[] = [];
  const told = new Set<string>();
  let start = 0;
  reaches.forEach((reach, i) => {
    const count = written[i]?.length ?? 0;
    const places = Array.from({ length: count }, (_, k) => start + k);
    const at = places.find((trial) => tried.markOf(reach.indicator, trial) >= reach.mark);
    start += count;
    if (at === undefined) return;
    const raise = raiseAt(tried.at(at), trials[at] as Trial, reach, bench, base);
    const key = `${raise?.indicator} ${raise?.field} ${raise?.value.after}`;
    if (!raise || told.has(key)) return;
    told.add(key);
    raises.push(raise);
  });
  return raises;
}

function raiseAt(
  { run, row }: ReturnType<Tried['at']>,
  { cell }: Trial,
  { indicator, field, aim }: Reach,
  { cellOf, dictionary }: TrialBench,
  base: ScoreSheet,
): Raise | undefined {
  const { status, total, rank, grade } = standingAt(run, row);
  const columns = run.indicators[indicator.index];
  if (status !== 'scored' || total === null || base.total === null || total <= base.total || !columns) return undefined;
  const was = base.nodes[indicator.node.id];
  const kinds = { number: 'number', boolean: 'boolean', date: 'date', text: 'string' } as const;
  return {
    indicator: indicator.node.id,
    field: field.id,
    aim,
    value: {
      before: fromCell(cellOf(field.id), field.type, dictionary),
      after: fromCell(cell, field.type, dictionary),
    },
    indicatorValue: {
      before: was?.value ?? null,
      after: fromCell(columns.values[row] as number, kinds[indicator.type.kind], dictionary),
    },
    mark: { before: was?.mark ?? null, after: columns.marks[row] as number },
    total: { before: base.total, after: total },
    rank: { before: base.rank, after: rank },
    grade: { before: base.grade, after: grade },
    points: snap(total - base.total),
  };
}
