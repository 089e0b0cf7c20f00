import type { FieldType } from '../../schemas/definition.ts';
import type { RecordInput } from '../../schemas/record.ts';
import type { ScoreSheet } from '../../schemas/result.ts';
import { parsePeriod, periodBefore } from '../period.ts';
import type { Program } from '../program/program.ts';
import type { Dataset } from '../records/dataset.ts';
import { Dictionary } from '../records/dictionary.ts';
import { toCell } from '../records/record-table.ts';
import type { Statistics } from './run.ts';
import { prepare } from './score.ts';
import { sheetsOf } from './sheet.ts';

/** Scores one record, given with its enterprise's earlier ones, and explains it. */
export type Explainer = (record: RecordInput, history?: readonly RecordInput[]) => ScoreSheet;

/**
 * One enterprise at a time, against the statistics of a run that has been: the same bits as in that run, and what the
 * enterprise would get with other values. A quota counts whoever is scored, here this one enterprise.
 */
export function explainer(program: Program, statistics: Statistics): Explainer {
  const byPeriod = new Map<string, Explainer>();
  return (record, history = []) => {
    const known = byPeriod.get(record.period) ?? explainerOf(program, statistics, record.period);
    byPeriod.set(record.period, known);
    return known(record, history);
  };
}

interface Cell {
  readonly column: Float64Array;
  readonly field: string;
  readonly type: FieldType;
  /** The period that it is read from. */
  readonly period: string;
}

function explainerOf(program: Program, statistics: Statistics, periodText: string): Explainer {
  const period = parsePeriod(periodText);
  if (!period) throw new RangeError(`"${periodText}" is not a period`);
  const dictionary = new Dictionary();
  const cells = new Map<string, Cell>();
  const cell = (field: string, from: string): Float64Array => {
    const key = `${from} ${field}`;
    const known = cells.get(key) ?? {
      column: new Float64Array(1),
      field,
      type: program.fields.get(field)?.type ?? 'number',
      period: from,
    };
    cells.set(key, known);
    return known.column;
  };
  const identity: { enterpriseIds: string[]; names: (string | null)[] } = { enterpriseIds: [''], names: [null] };
  const dataset: Dataset = {
    period,
    size: 1,
    ...identity,
    dictionary,
    column: (field) => (program.fields.has(field) ? cell(field, period.text) : undefined),
    previous: (field, periods) => cell(field, periodBefore(period, periods).text),
  };
  const { run, execute } = prepare(program, dataset, { statistics });
  const sheet = sheetsOf(run);
  return (record, history = []) => {
    identity.enterpriseIds[0] = record.enterpriseId;
    identity.names[0] = record.name ?? null;
    for (const { column, field, type, period: from } of cells.values()) {
      const source = from === period.text ? record : history.find((earlier) => earlier.period === from);
      column[0] = toCell(source?.[field], type, dictionary);
    }
    execute();
    return sheet(0);
  };
}
