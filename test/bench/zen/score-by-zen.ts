import { type ZenDecision, ZenEngine } from '@gorules/zen-engine';
import type { Dataset, Program } from '../../../rules/index.ts';
import { fromCell } from '../../../rules/records/record-table.ts';
import type { FieldValue } from '../../../schemas/record.ts';
import { fieldsRead } from '../../../server/cli/load/fields-read.ts';
import { addUp, type NodeColumns } from '../add-up.ts';
import { decide, decisiveColumns } from '../hand-written/decide.ts';
import { type Ranking, rankByCounting } from '../hand-written/rank.ts';
import { newStanding, scored } from '../hand-written/standing.ts';
import { adjustingColumns, settleTotal } from '../hand-written/total.ts';
import { decisionGraph, valueKey } from './decision-graph.ts';

/** Evaluations under way at once: they run on threads of their own. */
const atOnce = 64;

export function zenDecision(program: Program): ZenDecision {
  return new ZenEngine().createDecision(decisionGraph(program));
}

export interface ZenRun extends NodeColumns {
  readonly ranking: Ranking;
}

/**
 * Values and marks by ZEN, one evaluation a record; the sums, adjustments, grades and ranks by the fast loops that are
 * written by hand, which costs next to nothing.
 */
export async function scoreByZen(program: Program, decision: ZenDecision, dataset: Dataset): Promise<ZenRun> {
  const { size } = dataset;
  const recordOf = recordReader(program, dataset);
  const nodes: NodeColumns = {
    values: program.nodes.map(() => new Array<FieldValue>(size).fill(null)),
    marks: program.nodes.map(() => new Float64Array(size)),
    fractions: program.nodes.map(() => new Float64Array(size)),
    points: program.nodes.map(() => new Float64Array(size)),
  };
  const evaluateRow = async (row: number) => {
    const { result } = await decision.evaluate(recordOf(row));
    for (const { kind, index, node } of program.nodes) {
      if (kind === 'group') continue;
      (nodes.marks[index] as Float64Array)[row] = result[node.id];
      (nodes.values[index] as FieldValue[])[row] = result[valueKey(node.id)];
    }
  };
  for (let from = 0; from < size; from += atOnce)
    await Promise.all(Array.from({ length: Math.min(atOnce, size - from) }, (_, i) => evaluateRow(from + i)));

  const standing = newStanding(size);
  decide(decisiveColumns(dataset), standing, 0, size);
  addUp(program, standing.stages, nodes);
  settleTotal(adjustingColumns(dataset), nodes.fractions[0] as Float64Array, standing, 0, size);
  const { statuses, stages, totals } = standing;
  const everyone = Int8Array.from(statuses, (status) => (status === scored ? 0 : -1));
  rankByCounting(
    totals,
    everyone.map((group, row) => (group < 0 ? -1 : (stages[row] as number))),
    4,
  );
  return { ...nodes, ranking: rankByCounting(totals, everyone, 1) };
}

function recordReader(program: Program, dataset: Dataset): (row: number) => Record<string, FieldValue> {
  const columns = [...fieldsRead(program)].map((id) => ({
    id,
    type: program.fields.get(id)?.type ?? 'number',
    cells: dataset.column(id) ?? new Float64Array(dataset.size).fill(Number.NaN),
  }));
  return (row) => {
    const record: Record<string, FieldValue> = {};
    for (const { id, type, cells } of columns) record[id] = fromCell(cells[row] as number, type, dataset.dictionary);
    return record;
  };
}
