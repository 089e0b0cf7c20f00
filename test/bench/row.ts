import { duration, table } from './table.ts';

/** One line of the report. */
export interface Row {
  readonly what: string;
  readonly records: number;
  /** For all records, in milliseconds. */
  readonly time: number;
  /** In the time's place, where the line tells of something else. */
  readonly shown?: string;
  readonly ratio?: string;
}

export function report(rows: readonly Row[]): string {
  return table(
    ['what', 'records', 'time', 'a record', 'ratio'],
    rows.map(({ what, records, time, shown = duration(time), ratio = '' }) => [
      what,
      records.toLocaleString('en'),
      shown,
      records === 1 ? '' : duration(time / records),
      ratio,
    ]),
  );
}
