import { Dictionary } from '../../rules/records/dictionary.ts';
import type { RecordTable } from '../../rules/records/record-table.ts';
import type { Definition, Field } from '../../schemas/definition.ts';
import type { Sentence } from '../../schemas/text.ts';
import type { CellReader } from './cells/cell-reader.ts';
import { readerOf } from './cells/reader-of.ts';
import { GrowingColumn } from './growing-column.ts';
import { type BoundHeader, bindHeader } from './header/bind-header.ts';
import { KeyColumns } from './key-columns.ts';
import { say } from './messages/say.ts';
import { FaultList, faultOfFile, type RecordFault } from './record-fault.ts';
import { quotable } from './written.ts';

export interface ReadOptions {
  /** Unknown columns and fields without a column are errors. */
  readonly strict: boolean;
  /** The fields whose values are stored. Others are only validated. */
  readonly keep: ReadonlySet<string> | 'all';
}

/** The parser takes its time over rows that are not as long as the header: no file is read to its end for them. */
const mostBlankRows = 100_000;
const mostOtherLengths = 100_000;

interface ColumnPlan {
  readonly at: number;
  readonly read: CellReader;
  readonly kept: GrowingColumn | undefined;
}

/** Builds a table from rows of written cells, or the list of what is wrong with them. */
export class RecordCollector {
  readonly list = new FaultList();
  readonly warnings: RecordFault[] = [];
  private readonly definition: Definition;
  private readonly options: ReadOptions;
  private readonly dictionary = new Dictionary();
  private readonly columns = new Map<string, GrowingColumn>();
  private header: BoundHeader | undefined;
  private plan: readonly ColumnPlan[] = [];
  private keys: KeyColumns | undefined;
  /** Columns without a heading that have been blank so far. */
  private unnamed: readonly number[] = [];
  private blankRows = 0;
  private otherLengths = 0;
  private row = 0;
  private at = 0;
  private readonly refuse = (message: Sentence) => this.refuseAt(this.at, message);

  constructor(definition: Definition, options: ReadOptions) {
    this.definition = definition;
    this.options = options;
  }

  /** Takes the header first. False: nothing that follows can be understood. */
  take(cells: readonly string[], row: number): boolean {
    this.row = row;
    if (cells.length <= 1 && isBlank(cells)) return this.takeBlank();
    this.blankRows = 0;
    if (this.header) {
      this.takeRecord(cells, this.header, this.keys as KeyColumns);
      return this.otherLengths < mostOtherLengths;
    }
    return isBlank(cells) || this.takeHeader(cells);
  }

  table(): RecordTable | undefined {
    if (this.list.none) {
      if (!this.header) this.list.add(faultOfFile(say('file.empty')));
      else if (this.keys?.size === 0) this.list.add(faultOfFile(say('file.noRecords')));
    }
    if (!this.list.none || !this.keys) return undefined;
    const { size, enterpriseIds, names, periods } = this.keys;
    const columns = new Map([...this.columns].map(([id, column]) => [id, column.upTo(size)]));
    return { size, enterpriseIds, names, periods, columns, dictionary: this.dictionary };
  }

  private takeBlank(): boolean {
    this.blankRows += 1;
    if (this.blankRows <= mostBlankRows) return true;
    this.list.add({ row: this.row, column: null, message: say('row.blankRun', mostBlankRows) });
    return false;
  }

  private takeHeader(cells: readonly string[]): boolean {
    const { keep, strict } = this.options;
    const wanted = (field: string) => keep === 'all' || keep.has(field);
    const binding = bindHeader(withoutBlankEnd(cells.map((cell) => cell.trim())), this.row, this.definition, wanted);
    if (!binding.ok) {
      for (const fault of binding.faults) this.list.add(fault);
      return false;
    }
    const { header } = binding;
    if (strict) for (const fault of header.warnings) this.list.add(fault);
    else this.warnings.push(...header.warnings);
    this.warnings.push(...header.derived);
    this.header = header;
    this.unnamed = header.headings.flatMap((heading, at) => (heading === '' ? [at] : []));
    this.keys = new KeyColumns(header, (column, message) => this.refuseAt(column, message));
    this.plan = header.fields.flatMap(({ at, field }) => this.planFor(at, field, wanted(field.id)));
    return true;
  }

  private planFor(at: number, field: Field, keep: boolean): readonly ColumnPlan[] {
    if (keep) {
      const kept = new GrowingColumn();
      this.columns.set(field.id, kept);
      return [{ at, read: readerOf(field, (text) => this.dictionary.code(text)), kept }];
    }
    return field.type === 'string' ? [] : [{ at, read: readerOf(field, () => 0), kept: undefined }];
  }

  private takeRecord(cells: readonly string[], { headings }: BoundHeader, keys: KeyColumns): void {
    if (cells.length !== headings.length) {
      if (isBlank(cells)) return;
      if (cells.length < headings.length || !isBlank(cells.slice(headings.length))) {
        this.otherLengths += 1;
        this.refuseAt(null, this.lengthFault(cells, headings));
        return;
      }
    }
    if (keys.isBlank(cells) && isBlank(cells)) return;
    if (this.unnamed.length > 0) this.noteUnnamed(cells);
    const index = keys.take(cells, this.row);
    for (const { at, read, kept } of this.plan) {
      this.at = at;
      const value = read(cells[at] as string, this.refuse);
      if (kept) kept.set(index, value);
    }
  }

  private lengthFault({ length }: readonly string[], headings: readonly string[]): Sentence {
    return length < headings.length
      ? say('row.tooFewCells', length, headings.length)
      : say('row.tooManyCells', length, headings.length);
  }

  private noteUnnamed(cells: readonly string[]): void {
    const filled = this.unnamed.filter((at) => cells[at]?.trim() !== '');
    if (filled.length === 0) return;
    this.unnamed = this.unnamed.filter((at) => !filled.includes(at));
    for (const at of filled) {
      const fault = { row: this.row, column: null, message: say('header.blank', columnLetters(at)) };
      if (this.options.strict) this.list.add(fault);
      else this.warnings.push(fault);
    }
  }

  private refuseAt(column: number | null, message: Sentence): void {
    const heading = column === null ? null : quotable(this.header?.headings[column] ?? '');
    this.list.add({ row: this.row, column: heading, message });
  }
}

/** A, B … Z, AA: as a spreadsheet names its columns. */
function columnLetters(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : columnLetters(Math.floor(at / 26) - 1) + last;
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}

function withoutBlankEnd(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
}
