import type { Standing } from '../../../rules/diff/mover.ts';
import { datasetOf, type Program, type RecordTable, score, sheetsOf } from '../../../rules/index.ts';

/** Where every enterprise of a period stands, without its nodes: two versions of a large park fit in memory. */
export function standingsOf(program: Program, table: RecordTable, period: string): readonly Standing[] {
  const run = score(program, datasetOf(table, period));
  const sheetAt = sheetsOf(run);
  return Array.from({ length: run.dataset.size }, (_, row) => {
    const { enterpriseId, name, status, stage, total, grade, rank, applications } = sheetAt(row);
    return { enterpriseId, name, status, stage, total, grade, rank, applications };
  });
}
