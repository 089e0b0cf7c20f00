import type { Dictionary } from '../../../rules/records/dictionary.ts';
import { GrowingColumn } from '../../../rules/records/growing-column.ts';
import type { Field } from '../../../schemas/definition.ts';
import type { FieldValue } from '../../../schemas/record.ts';
import type { Sentence } from '../../../schemas/text.ts';
import { type CellCheck, cellCheckOf, type NumberRange, numberRangeOf } from './cell-checks.ts';
import { KnownTexts } from './known-texts.ts';
import { numberAt } from './number-at.ts';

/** A field's column, filled from records as they are stored. */
export class StoredColumn {
  readonly id: string;
  /** The id in UTF-8. */
  readonly key: Uint8Array;
  readonly cells = new GrowingColumn();
  private readonly check: CellCheck;
  private readonly range: NumberRange | undefined;
  private readonly known = new KnownTexts();

  constructor(field: Field, dictionary: Dictionary) {
    this.id = field.id;
    this.key = Buffer.from(field.id);
    this.check = cellCheckOf(field, dictionary);
    this.range = numberRangeOf(field);
  }

  /** Takes the value that stands as JSON at these places; `refuse` hears why it can't be. */
  take(row: number, bytes: Uint8Array, from: number, to: number, refuse: (why: Sentence) => void): void {
    const { range } = this;
    if (range) {
      const number = numberAt(bytes, from, to);
      if (number >= range.least && number <= range.most && (!range.isWhole || Number.isInteger(number)))
        this.cells.set(row, number);
      else this.takeParsed(row, bytes, from, to, refuse);
      return;
    }
    const cell = this.known.cell(bytes, from, to);
    if (cell === undefined) this.takeParsed(row, bytes, from, to, refuse);
    else this.cells.set(row, cell);
  }

  private takeParsed(row: number, bytes: Uint8Array, from: number, to: number, refuse: (why: Sentence) => void): void {
    const json = Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString();
    const value = JSON.parse(json) as FieldValue;
    if (value === null) return;
    const cell = this.check(value, refuse);
    this.cells.set(row, cell);
    if (!Number.isNaN(cell)) this.known.add(bytes.slice(from, to), cell);
  }
}
