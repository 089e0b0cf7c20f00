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
    if (this.header) {
      this.takeRecord(cells, this.header, this.keys as KeyColumns);
      return true;
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
        this.refuseAt(null, say('row.cells', cells.length, headings.length));
        return;
      }
    }
    if (keys.isBlank(cells) && isBlank(cells)) return;
    const index = keys.take(cells, this.row);
    for (const { at, read, kept } of this.plan) {
      this.at = at;
      const value = read(cells[at] as string, this.refuse);
      if (kept) kept.set(index, value);
    }
  }

  private refuseAt(column: number | null, message: Sentence): void {
    const heading = column === null ? null : quotable(this.header?.headings[column] ?? '');
    this.list.add({ row: this.row, column: heading, message });
  }
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}

function withoutBlankEnd(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
}
