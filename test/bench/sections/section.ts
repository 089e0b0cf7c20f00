import type { RecordTable } from '../../../rules/index.ts';
import type { Row } from '../row.ts';

export interface BenchContext {
  /** Records of the comparison with the other engines. */
  readonly records: number;
  /** That many records of one invented park, the same for everyone. */
  park(size: number): RecordTable;
}

export interface Section {
  readonly name: string;
  run(context: BenchContext): readonly Row[] | Promise<readonly Row[]>;
}
