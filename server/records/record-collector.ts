import { Dictionary } from '../../rules/records/dictionary.ts';
import { GrowingColumn } from '../../rules/records/growing-column.ts';
import type { RecordTable } from '../../rules/records/record-table.ts';
import type { Definition, Field } from '../../schemas/definition.ts';
import { readerOf } from './cells/reader-of.ts';
import { type BoundHeader, bindHeader } from './header/bind-header.ts';
import { FaultList, faultOfFile, type RecordFault } from './record-fault.ts';
import type { RecordKey } from './record-key.ts';
import { type ColumnPlan, RowReader, type RowTarget } from './row-reader.ts';

export interface ReadOptions {
  /** Unknown columns and fields without a column are errors. */
  readonly strict: boolean;
  /** The fields whose values are stored. Others are only validated. */
  readonly keep: ReadonlySet<string> | 'all';
}

/** Builds a table from rows of written cells, or the list of what is wrong with them. */
export class RecordCollector {
  readonly list = new FaultList();
  readonly warnings: RecordFault[] = [];
  private readonly definition: Definition;
  private readonly options: ReadOptions;
  private readonly dictionary = new Dictionary();
  private readonly columns = new Map<string, GrowingColumn>();
  private readonly enterpriseIds: string[] = [];
  private readonly names: (string | null)[] = [];
  private readonly periods: string[] = [];
  private readonly reader: RowReader;

  constructor(definition: Definition, options: ReadOptions) {
    this.definition = definition;
    this.options = options;
    this.reader = new RowReader(this.target());
  }

  /** Takes the header first. False: nothing that follows can be understood. */
  take(...row: Parameters<RowReader['take']>): boolean | Promise<boolean> {
    return this.reader.take(...row);
  }

  table(): RecordTable | undefined {
    const { list, enterpriseIds, names, periods, dictionary } = this;
    const fault = list.none ? this.reader.endFault() : undefined;
    if (fault) list.add(faultOfFile(fault));
    if (!list.none) return undefined;
    const size = enterpriseIds.length;
    const columns = new Map([...this.columns].map(([id, column]) => [id, column.upTo(size)]));
    return { size, enterpriseIds, names, periods, columns, dictionary };
  }

  private target(): RowTarget {
    const { list, warnings } = this;
    const { strict } = this.options;
    return {
      bind: (headings, row) => bindHeader(headings, row, this.definition, (field) => this.isWanted(field)),
      columnsOf: ({ fields }: BoundHeader) => fields.flatMap(({ at, field }) => this.planFor(at, field)),
      begin: (key) => this.note(key),
      leaveOut: () => undefined,
      end: () => undefined,
      refuse: (fault) => list.add(fault),
      doubt: (fault) => (strict ? list.add(fault) : warnings.push(fault)),
      warn: (fault) => warnings.push(fault),
    };
  }

  private note({ enterpriseId, period, name }: RecordKey): void {
    this.enterpriseIds.push(enterpriseId);
    this.periods.push(period);
    this.names.push(name);
  }

  private isWanted(field: string): boolean {
    const { keep } = this.options;
    return keep === 'all' || keep.has(field);
  }

  private planFor(at: number, field: Field): readonly ColumnPlan[] {
    if (!this.isWanted(field.id))
      return field.type === 'string' ? [] : [{ at, read: readerOf(field, () => 0), keep: () => {} }];
    const column = new GrowingColumn();
    this.columns.set(field.id, column);
    const read = readerOf(field, (text) => this.dictionary.code(text));
    return [{ at, read, keep: (value) => column.set(this.enterpriseIds.length - 1, value) }];
  }
}
