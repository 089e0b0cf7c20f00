import { type Period, periodBefore } from '../../../rules/period.ts';
import type { Dataset } from '../../../rules/records/dataset.ts';
import { Dictionary } from '../../../rules/records/dictionary.ts';
import { GrowingColumn } from '../../../rules/records/growing-column.ts';
import { type CellReader, cellReaderOf } from './cell-reader.ts';
import type { FieldsWanted } from './fields-wanted.ts';
import type { WrongCell } from './load-state.ts';

interface Column {
  readonly field: string;
  readonly read: CellReader;
  readonly cells: GrowingColumn;
}

const mostListed = 100;
const longestQuoted = 60;

/** Records in any order of enterprises and periods become the columns of a dataset. */
export class ColumnsReader {
  readonly wrong: { count: number; readonly listed: WrongCell[] } = { count: 0, listed: [] };
  private readonly dictionary = new Dictionary();
  private readonly rowOf = new Map<string, number>();
  private readonly enterpriseIds: string[] = [];
  private readonly names: (string | null)[] = [];
  private readonly isScored: boolean[] = [];
  private readonly byPeriod = new Map<string, readonly (Column | null)[]>();
  private readonly period: Period;

  /** `fields`: the ids of the values of each record, in their order. */
  constructor(period: Period, fields: readonly string[], wanted: FieldsWanted, size: number) {
    this.period = period;
    const known = new Map(wanted.fields.map((field) => [field.id, field]));
    const columnsOf = (keeps: (field: string) => boolean) =>
      fields.map((id) => {
        const field = known.get(id);
        if (!field || !keeps(id)) return null;
        return { field: id, read: cellReaderOf(field, this.dictionary), cells: new GrowingColumn(size) };
      });
    this.byPeriod.set(
      period.text,
      columnsOf(() => true),
    );
    for (let count = 1; count <= wanted.periodsBefore; count++)
      this.byPeriod.set(
        periodBefore(period, count).text,
        columnsOf((id) => wanted.earlier.has(id)),
      );
  }

  /** The values start at `from` in the line. */
  add(enterpriseId: string, name: string | null, period: string, line: readonly unknown[], from: number): void {
    const columns = this.byPeriod.get(period);
    if (!columns) return;
    const row = this.rowFor(enterpriseId);
    if (period === this.period.text) {
      this.isScored[row] = true;
      this.names[row] = name;
    }
    for (let place = 0; place < columns.length; place++) {
      const column = columns[place];
      const value = line[from + place];
      if (!column || value === null || value === undefined) continue;
      const cell = column.read(value);
      if (cell === undefined) this.note({ enterpriseId, period, field: column.field, value: quoted(value) });
      else column.cells.set(row, cell);
    }
  }

  dataset(): Dataset {
    const { period, dictionary, byPeriod } = this;
    const rows = [...this.enterpriseIds.keys()].filter((row) => this.isScored[row]);
    const whole = rows.length === this.enterpriseIds.length;
    const columns = new Map<string, Float64Array>();
    for (const [text, held] of byPeriod)
      for (const column of held) {
        if (!column) continue;
        const all = column.cells.upTo(this.enterpriseIds.length);
        columns.set(`${text} ${column.field}`, whole ? all : Float64Array.from(rows, (row) => all[row] as number));
      }
    const absent = new Float64Array(rows.length).fill(Number.NaN);
    return {
      period,
      size: rows.length,
      enterpriseIds: rows.map((row) => this.enterpriseIds[row] as string),
      names: rows.map((row) => this.names[row] ?? null),
      dictionary,
      column: (field) => columns.get(`${period.text} ${field}`),
      previous: (field, periods) => columns.get(`${periodBefore(period, periods).text} ${field}`) ?? absent,
    };
  }

  private rowFor(enterpriseId: string): number {
    const known = this.rowOf.get(enterpriseId);
    if (known !== undefined) return known;
    const row = this.enterpriseIds.length;
    this.rowOf.set(enterpriseId, row);
    this.enterpriseIds.push(enterpriseId);
    this.names.push(null);
    this.isScored.push(false);
    return row;
  }

  private note(cell: WrongCell): void {
    this.wrong.count += 1;
    if (this.wrong.listed.length < mostListed) this.wrong.listed.push(cell);
  }
}

function quoted(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > longestQuoted ? `${text.slice(0, longestQuoted)}…` : text;
}
