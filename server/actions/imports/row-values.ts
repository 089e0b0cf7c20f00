import { Dictionary } from '../../../rules/records/dictionary.ts';
import { fromCell } from '../../../rules/records/record-table.ts';
import { readerOf } from '../../records/cells/reader-of.ts';
import type { FieldColumn } from '../../records/header/bind-header.ts';
import type { ColumnPlan } from '../../records/row-reader.ts';
import type { RecordRevision } from '../../storage/documents/records.ts';

type Value = RecordRevision['values'][string];

/** Reads the cells of one row after another as the values that a record holds. */
export class RowValues {
  readonly plan: readonly ColumnPlan[];
  /** Of the texts of the row that is being read. */
  characters = 0;
  private readonly cells: (Value | undefined)[];
  /** The fields in ascending order, each with its place among the cells. */
  private readonly ordered: readonly (readonly [field: string, at: number])[];

  constructor(columns: readonly FieldColumn[]) {
    this.cells = columns.map(() => undefined);
    this.plan = columns.map((column, at) => this.planFor(column, at));
    this.ordered = columns.map(({ field }, at) => [field.id, at] as const).sort(([a], [b]) => (a < b ? -1 : 1));
  }

  /** The values of the row, whose keys ascend; a missing one has none. */
  take(): Record<string, Value> {
    const values: Record<string, Value> = {};
    for (const [field, at] of this.ordered) {
      const value = this.cells[at];
      if (value !== undefined) values[field] = value;
    }
    this.characters = 0;
    return values;
  }

  private planFor({ at, field, factor }: FieldColumn, place: number): ColumnPlan {
    const { cells } = this;
    if (field.type === 'string') {
      let text = '';
      const read = readerOf(field, (written) => {
        text = written;
        this.characters += written.length;
        return 0;
      });
      // A dictionary would grow with every text of the file.
      return { at, read, keep: (value) => (cells[place] = Number.isNaN(value) ? undefined : text) };
    }
    const dictionary = new Dictionary();
    const read = readerOf(field, (written) => dictionary.code(written), factor);
    if (field.type === 'number' || field.type === 'integer')
      return { at, read, keep: (value) => (cells[place] = Number.isNaN(value) ? undefined : value) };
    const { type } = field;
    return { at, read, keep: (value) => (cells[place] = fromCell(value, type, dictionary) ?? undefined) };
  }
}
