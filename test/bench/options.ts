import { parseArgs } from 'node:util';

export interface BenchOptions {
  /** The sections to run; undefined: all. */
  readonly only: readonly string[] | undefined;
  /** Records of the comparison with the other engines. */
  readonly records: number;
}

export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: { only: { type: 'string' }, records: { type: 'string', default: '100000' } },
  });
  const records = Number(values.records);
  if (!Number.isInteger(records) || records < 1) throw new Error(`--records ${values.records} is not a whole number`);
  return { only: values.only?.split(','), records };
}
