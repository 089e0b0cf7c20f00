import type { Run } from '../../../rules/engine/run.ts';
import { industryField } from '../../../rules/records/industry-field.ts';

/** From 1, best first; those without a rank last, each in the order of the enterprises. */
export function positionsOf({ ranking: { ranks }, dataset: { size } }: Run): Int32Array {
  const rankOf = (row: number) => {
    const rank = ranks[row] as number;
    return Number.isNaN(rank) ? size + 1 : rank;
  };
  const rows = Int32Array.from({ length: size }, (_, row) => row).sort((a, b) => rankOf(a) - rankOf(b) || a - b);
  const positions = new Int32Array(size);
  rows.forEach((row, index) => {
    positions[row] = index + 1;
  });
  return positions;
}

/** The industry of each row; null: not known. */
export function industriesOf({ program, dataset }: Run): (row: number) => string | null {
  const field = industryField(program.definition);
  const industries = field === undefined ? undefined : dataset.column(field);
  return (row) => {
    const code = industries?.[row];
    return code === undefined || Number.isNaN(code) ? null : dataset.dictionary.text(code);
  };
}
