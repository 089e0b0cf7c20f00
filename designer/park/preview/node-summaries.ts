import type { GroupColumns, IndicatorColumns } from '../../../rules/engine/run.ts';
import type { Run } from '../../../rules/index.ts';
import type { ProgramGroup, ProgramIndicator } from '../../../rules/program/program.ts';
import { bandCounts } from './band-counts.ts';
import type { GroupSummary, IndicatorSummary } from './preview.ts';
import { spreadOf } from './value-spread.ts';

// Columns that a run took over from the one before it are the very same: so is what they come to.
const knownIndicators = new WeakMap<IndicatorColumns, IndicatorSummary>();
const knownGroups = new WeakMap<GroupColumns, GroupSummary>();

export function indicatorSummaries(run: Run): readonly IndicatorSummary[] {
  return run.program.nodes.flatMap((node) => {
    const columns = run.indicators[node.index];
    if (node.kind !== 'indicator' || !columns) return [];
    const summary = knownIndicators.get(columns) ?? indicatorSummary(run, node, columns);
    knownIndicators.set(columns, summary);
    return [summary];
  });
}

export function groupSummaries(run: Run): readonly GroupSummary[] {
  return run.program.nodes.flatMap((node) => {
    const columns = run.groups[node.index];
    if (node.kind !== 'group' || !columns) return [];
    const summary = knownGroups.get(columns) ?? groupSummary(node, columns);
    knownGroups.set(columns, summary);
    return [summary];
  });
}

function indicatorSummary(run: Run, node: ProgramIndicator, { values, marks }: IndicatorColumns): IndicatorSummary {
  const { stages, dataset } = run;
  const counted = values.filter((_, row) => (stages[row] as number) >= 0);
  let [covered, sum, marked, zero, full] = [0, 0, 0, 0, 0];
  for (const value of counted) if (!Number.isNaN(value)) covered += 1;
  for (let row = 0; row < marks.length; row++) {
    const mark = marks[row] as number;
    if (Number.isNaN(mark)) continue;
    marked += 1;
    sum += mark;
    if (mark <= 0) zero += 1;
    else if (mark >= node.fullMarks) full += 1;
  }
  return {
    id: node.node.id,
    enterprises: counted.length,
    covered,
    spread: spreadOf(counted, node.type.kind, dataset.dictionary),
    bands: bandCounts(node, values, stages),
    method: node.node.scoring.method,
    fullMarks: node.fullMarks,
    meanMark: marked === 0 ? null : sum / marked,
    marks: { zero, between: marked - zero - full, full },
  };
}

function groupSummary({ node }: ProgramGroup, { fractions }: GroupColumns): GroupSummary {
  let [sum, count] = [0, 0];
  for (const fraction of fractions) {
    if (Number.isNaN(fraction)) continue;
    sum += fraction;
    count += 1;
  }
  return {
    id: node.id,
    aggregate: node.aggregate ?? 'weightedMean',
    meanFraction: count === 0 ? null : sum / count,
  };
}
