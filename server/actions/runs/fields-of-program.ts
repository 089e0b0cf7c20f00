import { prepare } from '../../../rules/engine/score.ts';
import { type Period, periodBefore } from '../../../rules/period.ts';
import type { Program } from '../../../rules/program/program.ts';
import type { Dataset } from '../../../rules/records/dataset.ts';
import { Dictionary } from '../../../rules/records/dictionary.ts';

/** The fields that a program reads of each period, that of the run first; each period's in ascending order. */
export function fieldsByPeriod(program: Program, period: Period): ReadonlyMap<string, readonly string[]> {
  const read = new Map<string, Set<string>>([[period.text, new Set()]]);
  const note = (from: string, field: string) => {
    const fields = read.get(from) ?? new Set();
    read.set(from, fields.add(field));
    return new Float64Array(0);
  };
  // The engine asks for every column before it looks at the first row.
  const nobody: Dataset = {
    period,
    size: 0,
    enterpriseIds: [],
    names: [],
    dictionary: new Dictionary(),
    column: (field) => note(period.text, field),
    previous: (field, periods) => note(periodBefore(period, periods).text, field),
  };
  prepare(program, nobody).execute();
  return new Map([...read].map(([from, fields]) => [from, [...fields].sort()]));
}
