import type { Sentence } from '../../schemas/text.ts';
import type { CellReader } from './cells/cell-reader.ts';
import type { BoundHeader, HeaderBinding } from './header/bind-header.ts';
import { say } from './messages/say.ts';
import type { RecordFault } from './record-fault.ts';
import { type RecordKey, RecordKeys } from './record-key.ts';
import { quotable } from './written.ts';

/** One column whose cells are read, and what becomes of each: NaN is blank or refused. */
export interface ColumnPlan {
  readonly at: number;
  readonly read: CellReader;
  readonly keep: (value: number) => void;
}

/** What is made of the rows of a file. */
export interface RowTarget {
  bind(headings: readonly string[], row: number): HeaderBinding;
  /** Called once, with the header. */
  columnsOf(header: BoundHeader): readonly ColumnPlan[];
  /** Before the cells of a record are read. */
  begin(key: RecordKey): void;
  /** Instead: a row that is not as long as the header is no record. */
  leaveOut(): void;
  /** After them. A promise: the next row waits for it. `sound`: nothing of the row was refused. */
  end(key: RecordKey, row: number, sound: boolean): undefined | Promise<void>;
  /** `cell`: what stands at the place. */
  refuse(fault: RecordFault, cell: string | null): void;
  /** Columns of the file that can't be used. */
  doubt(fault: RecordFault): void;
  warn(fault: RecordFault): void;
}

/** The parser takes its time over rows that are not as long as the header: no file is read to its end for them. */
const mostBlankRows = 100_000;
const mostOtherLengths = 100_000;

/** Reads rows of written cells as records: the header first, then each row by it. */
export class RowReader {
  private readonly target: RowTarget;
  private header: BoundHeader | undefined;
  private keys: RecordKeys | undefined;
  private plan: readonly ColumnPlan[] = [];
  /** Columns without a heading that have been blank so far. */
  private unnamed: readonly number[] = [];
  private blankRows = 0;
  private otherLengths = 0;
  private row = 0;
  private at = 0;
  private cells: readonly string[] = [];
  private sound = true;
  private read = 0;
  private readonly refuse = (message: Sentence) => this.refuseAt(this.at, message);

  constructor(target: RowTarget) {
    this.target = target;
  }

  /** Takes the header first. False: nothing that follows can be understood. */
  take(cells: readonly string[], row: number, isWhole = true): boolean | Promise<boolean> {
    this.row = row;
    this.cells = cells;
    this.sound = isWhole;
    if (cells.length <= 1 && isBlank(cells)) return this.takeBlank();
    this.blankRows = 0;
    if (this.header && this.keys) return this.takeRecord(cells, this.header, this.keys);
    return isBlank(cells) || this.takeHeader(cells);
  }

  /** What is wrong with a file that ended so soon. */
  endFault(): Sentence | undefined {
    if (!this.header) return say('file.empty');
    return this.read === 0 ? say('file.noRecords') : undefined;
  }

  /** Whether the file has a record of this enterprise and period. */
  has(enterpriseId: string, period: string): boolean {
    return this.keys?.has(enterpriseId, period) === true;
  }

  hasPeriod(period: string): boolean {
    return this.keys?.hasPeriod(period) === true;
  }

  private takeBlank(): boolean {
    this.blankRows += 1;
    if (this.blankRows <= mostBlankRows) return true;
    this.target.refuse({ row: this.row, column: null, message: say('row.blankRun', mostBlankRows) }, null);
    return false;
  }

  private takeHeader(cells: readonly string[]): boolean {
    const { target } = this;
    const binding = target.bind(withoutBlankEnd(cells.map((cell) => cell.trim())), this.row);
    if (!binding.ok) {
      for (const fault of binding.faults) target.refuse(fault, null);
      return false;
    }
    const { header } = binding;
    for (const fault of header.warnings) target.doubt(fault);
    for (const fault of header.derived) target.warn(fault);
    this.header = header;
    this.unnamed = header.headings.flatMap((heading, at) => (heading === '' ? [at] : []));
    this.keys = new RecordKeys(header, (column, message) => this.refuseAt(column, message));
    this.plan = target.columnsOf(header);
    return true;
  }

  private takeRecord(
    cells: readonly string[],
    { headings }: BoundHeader,
    keys: RecordKeys,
  ): boolean | Promise<boolean> {
    if (cells.length !== headings.length) {
      if (isBlank(cells)) return true;
      if (cells.length < headings.length || !isBlank(cells.slice(headings.length))) {
        this.otherLengths += 1;
        this.refuseAt(null, lengthFault(cells, headings));
        this.target.leaveOut();
        return this.otherLengths < mostOtherLengths;
      }
    }
    if (keys.isBlank(cells) && isBlank(cells)) return true;
    if (this.unnamed.length > 0) this.noteUnnamed(cells);
    const key = keys.take(cells, this.row);
    this.target.begin(key);
    for (const { at, read, keep } of this.plan) {
      this.at = at;
      keep(read(cells[at] as string, this.refuse));
    }
    this.read += 1;
    return this.target.end(key, this.row, this.sound)?.then(() => true) ?? true;
  }

  private noteUnnamed(cells: readonly string[]): void {
    const filled = this.unnamed.filter((at) => cells[at]?.trim() !== '');
    if (filled.length === 0) return;
    this.unnamed = this.unnamed.filter((at) => !filled.includes(at));
    for (const at of filled)
      this.target.doubt({ row: this.row, column: null, message: say('header.blank', columnLetters(at)) });
  }

  private refuseAt(column: number | null, message: Sentence): void {
    this.sound = false;
    const heading = column === null ? null : quotable(this.header?.headings[column] ?? '');
    const cell = column === null ? null : (this.cells[column] ?? null);
    this.target.refuse({ row: this.row, column: heading, message }, cell);
  }
}

function lengthFault({ length }: readonly string[], headings: readonly string[]): Sentence {
  return length < headings.length
    ? say('row.tooFewCells', length, headings.length)
    : say('row.tooManyCells', length, headings.length);
}

/** A, B … Z, AA: as a spreadsheet names its columns. */
export function columnLetters(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : columnLetters(Math.floor(at / 26) - 1) + last;
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}

function withoutBlankEnd(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
}
