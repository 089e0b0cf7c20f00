import { compile, datasetOf, type Run, type ScoreOptions, score, sheetsOf, tableOf } from '../../rules/index.ts';
import type { Definition } from '../../schemas/definition.ts';
import type { FieldValue, RecordInput } from '../../schemas/record.ts';
import type { ScoreSheet } from '../../schemas/result.ts';

export type Cells = Readonly<Record<string, FieldValue>>;

const period = '2025';

/** Enterprises `a`, `b`, `c`… of one period. */
export function firms(...rows: readonly Cells[]): readonly RecordInput[] {
  return rows.map((cells, index) => ({ enterpriseId: String.fromCharCode(97 + index), period, ...cells }));
}

export function datasetFor({ fields }: Definition, records: readonly RecordInput[], of = period) {
  return datasetOf(tableOf(fields, records), of);
}

export function runOf(
  definition: Definition,
  records: readonly RecordInput[],
  of = period,
  options: ScoreOptions = {},
): Run {
  return score(compile(definition), datasetFor(definition, records, of), options);
}

export function sheetsOfRun(run: Run): readonly ScoreSheet[] {
  const sheetAt = sheetsOf(run);
  return Array.from({ length: run.dataset.size }, (_, row) => sheetAt(row));
}

export function scoreAll(definition: Definition, ...rows: readonly Cells[]): readonly ScoreSheet[] {
  return sheetsOfRun(runOf(definition, firms(...rows)));
}

export function scoreOne(definition: Definition, cells: Cells): ScoreSheet {
  const [sheet] = scoreAll(definition, cells);
  if (!sheet) throw new RangeError('No sheet');
  return sheet;
}
