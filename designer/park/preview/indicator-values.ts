import type { Kind } from '../../../rules/formula/types.ts';
import type { Run } from '../../../rules/index.ts';
import type { ProgramIndicator } from '../../../rules/program/program.ts';
import type { Id } from '../../../schemas/definition.ts';

/** Every value of an indicator among the enterprises that have a stage. */
export interface IndicatorValues {
  readonly kind: Kind;
  /** Ascending; of texts, places in `texts`. A date is its days since 1970-01-01. */
  readonly values: Float64Array;
  /** Beside each value, the place of its enterprise's stage; 0 where there are no stages. */
  readonly stageOf: Int16Array;
  /** By place of the stage, how many enterprises have no value. */
  readonly missing: readonly number[];
  readonly stages: readonly Id[];
  readonly texts: readonly string[];
}

export function indicatorValues(run: Run, id: Id): IndicatorValues | null {
  const node = run.program.nodes.find((one): one is ProgramIndicator => one.kind === 'indicator' && one.node.id === id);
  const columns = node && run.indicators[node.index];
  if (!node || !columns) return null;
  const { values: column } = columns;
  const stages = (run.program.definition.stages ?? []).map((stage) => stage.id);
  const missing = Array.from({ length: Math.max(1, stages.length) }, () => 0);
  const rows: number[] = [];
  for (let row = 0; row < column.length; row++) {
    const stage = run.stages[row] as number;
    if (stage < 0) continue;
    if (Number.isNaN(column[row])) missing[stage] = (missing[stage] as number) + 1;
    else rows.push(row);
  }
  const ascending = Uint32Array.from(rows).sort((a, b) => (column[a] as number) - (column[b] as number));
  const values = Float64Array.from(ascending, (row) => column[row] as number);
  const isText = node.type.kind === 'text';
  const codes = isText ? [...new Set(values)] : [];
  const placeOf = new Map(codes.map((code, place) => [code, place]));
  return {
    kind: node.type.kind,
    values: isText ? values.map((code) => placeOf.get(code) as number) : values,
    stageOf: Int16Array.from(ascending, (row) => run.stages[row] as number),
    missing,
    stages,
    texts: codes.map((code) => run.dataset.dictionary.text(code)),
  };
}
