import type { Definition } from '../../schemas/definition.ts';
import type { RecordInput } from '../../schemas/record.ts';
import { type Period, parsePeriod, periodBefore } from '../period.ts';
import type { Dataset } from '../records/dataset.ts';
import { Dictionary } from '../records/dictionary.ts';
import { toCell } from '../records/record-table.ts';

type Values = Partial<RecordInput>;

/** A dataset of one row in which one record after another can be put. */
export interface OneRecordDataset extends Dataset {
  put(record: Values, history: readonly Values[]): void;
}

export function oneRecordDataset({ fields }: Definition, periodText: string): OneRecordDataset {
  const period = parsePeriod(periodText);
  if (!period) throw new RangeError(`"${periodText}" is not a period`);
  const dictionary = new Dictionary();
  const columns = new Map(fields.map(({ id }) => [id, new Float64Array(1)]));
  const earlier = new Map<string, Earlier>();
  const types = new Map(fields.map(({ id, type }) => [id, type]));
  const cellOf = (record: Values | undefined, field: string) =>
    toCell(record?.[field], types.get(field) ?? 'number', dictionary);

  return {
    period,
    size: 1,
    enterpriseIds: [''],
    names: [null],
    dictionary,
    column: (field) => columns.get(field),
    previous(field, periods) {
      const key = `${field} ${periods}`;
      const known = earlier.get(key) ?? { field, period: periodBefore(period, periods), column: new Float64Array(1) };
      earlier.set(key, known);
      return known.column;
    },
    put(record, history) {
      for (const [field, column] of columns) column[0] = cellOf(record, field);
      for (const { field, period: before, column } of earlier.values())
        column[0] = cellOf(
          history.find((one) => one.period === before.text),
          field,
        );
    },
  };
}

interface Earlier {
  readonly field: string;
  readonly period: Period;
  readonly column: Float64Array;
}
