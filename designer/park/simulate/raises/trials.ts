import { type Dataset, type Program, type Run, type Statistics, score } from '../../../../rules/index.ts';
import { parsePeriod, periodBefore } from '../../../../rules/period.ts';
import type { ProgramIndicator } from '../../../../rules/program/program.ts';
import { Dictionary } from '../../../../rules/records/dictionary.ts';
import { toCell } from '../../../../rules/records/record-table.ts';
import type { Subject } from '../simulation.ts';

/** One value of one field, tried with everything else left as it is. */
export interface Trial {
  readonly field: string;
  readonly cell: number;
}

/** What came of trials, by their places. */
export interface Tried {
  markOf(indicator: ProgramIndicator, trial: number): number;
  at(trial: number): { readonly run: Run; readonly row: number };
}

/** So many are scored before others have their turn: some milliseconds. */
const slice = 256;

/** Scores many trials at once: each is a row of a dataset of its own. */
export interface TrialBench {
  readonly dictionary: Dictionary;
  /** The cell of the subject. */
  cellOf(field: string): number;
  run(trials: readonly Trial[]): Generator<void, Tried>;
}

export function trialBench(program: Program, statistics: Statistics, { record, history }: Subject): TrialBench {
  const period = parsePeriod(record.period);
  if (!period) throw new RangeError(`"${record.period}" is not a period`);
  const dictionary = new Dictionary();
  const cellIn = (held: Subject['record'] | undefined, field: string) =>
    toCell(held?.[field], program.fields.get(field)?.type ?? 'number', dictionary);

  const datasetFor = (trials: readonly Trial[]): Dataset => {
    const size = trials.length;
    const columns = new Map<string, Float64Array>();
    const column = (key: string, fill: () => Float64Array): Float64Array => {
      const known = columns.get(key) ?? fill();
      columns.set(key, known);
      return known;
    };
    return {
      period,
      size,
      enterpriseIds: trials.map(() => record.enterpriseId),
      names: trials.map(() => null),
      dictionary,
      column: (field) => {
        if (!program.fields.has(field)) return undefined;
        const own = cellIn(record, field);
        return column(field, () => Float64Array.from(trials, (one) => (one.field === field ? one.cell : own)));
      },
      previous: (field, periods) => {
        const before = periodBefore(period, periods).text;
        const held = history.find((one) => one.period === before);
        return column(`${before} ${field}`, () => new Float64Array(size).fill(cellIn(held, field)));
      },
    };
  };
  return {
    dictionary,
    cellOf: (field) => cellIn(record, field),
    *run(trials) {
      const runs: Run[] = [];
      for (let start = 0; start < trials.length; start += slice) {
        runs.push(score(program, datasetFor(trials.slice(start, start + slice)), { statistics }));
        yield;
      }
      return triedIn(runs);
    },
  };
}

function triedIn(runs: readonly Run[]): Tried {
  const at = (trial: number) => ({ run: runs[Math.floor(trial / slice)] as Run, row: trial % slice });
  return {
    at,
    markOf(indicator, trial) {
      const { run, row } = at(trial);
      return run.indicators[indicator.index]?.marks[row] as number;
    },
  };
}
