import { folded } from '../../../rules/units/folded.ts';
import type { ImportCounts, Mapping, ProposedColumn } from '../../../schemas/api/imports.ts';
import type { Definition } from '../../../schemas/definition.ts';
import type { Sentence } from '../../../schemas/text.ts';
import { isValidCreditCode } from '../../park/credit-code.ts';
import type { BoundHeader } from '../../records/header/bind-header.ts';
import { bindMapping } from '../../records/mapping/bind-mapping.ts';
import { proposeMapping } from '../../records/mapping/propose.ts';
import { readRows } from '../../records/read-rows.ts';
import { faultOfFile, type RecordFault } from '../../records/record-fault.ts';
import { RowReader } from '../../records/row-reader.ts';
import { quotable } from '../../records/written.ts';
import type { RememberedMapping } from '../../storage/documents/records.ts';
import type { Store } from '../../storage/store.ts';
import { FaultParts } from './fault-parts.ts';
import { sayOfImports } from './messages.ts';
import { RowValues } from './row-values.ts';
import { type RowOfFile, RowsWriter } from './rows-writer.ts';

export interface PassOptions {
  readonly store: Store;
  readonly park: string;
  readonly importId: string;
  readonly path: string;
  readonly definition: Definition;
  readonly given: Mapping | null;
  readonly remembered: RememberedMapping['columns'];
  /** Where rows are written; null: they are only looked at. */
  readonly batch: string | null;
  /** Whether one fault keeps all rows from being written. */
  readonly allOrNothing: boolean;
  readonly signal: AbortSignal;
  newId(): string;
  onProgress(bytes: number): void;
}

export interface Pass {
  readonly counts: ImportCounts;
  /** False: the file, or its header, can't be read as records. */
  readonly isReadable: boolean;
  readonly proposed: readonly ProposedColumn[];
  readonly header: BoundHeader | undefined;
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
  readonly encoding: string | null;
  readonly sheets: readonly string[];
  readonly writer: RowsWriter;
  /** Whether the file has a row of this record. */
  has(enterpriseId: string, period: string): boolean;
  hasPeriod(period: string): boolean;
}

const rowsShown = 20;
/** Of a wide file fewer rows are shown. */
const cellsShown = 20_000;
const likeCreditCode = /^[0-9A-Z]{15,20}$/i;

/** Reads a file from its first row to its last, at a flat size in memory, and writes what is new. */
export async function passOver(options: PassOptions): Promise<Pass> {
  const { store, park, importId, path, definition, given, remembered, newId, signal } = options;
  const faults = new FaultParts(store, park, importId);
  await faults.clear();
  const writer = await RowsWriter.open(options);
  let proposed: readonly ProposedColumn[] = [];
  let header: BoundHeader | undefined;
  let values: RowValues | undefined;
  let rowNow = 0;
  let [rows, leftOut] = [0, 0];
  let isChecked = (_id: string) => false;
  const found = { encoding: null as string | null, sheets: [] as readonly string[] };
  const reader = new RowReader({
    bind(headings, row) {
      const proposal = proposeMapping(headings, definition, { given, remembered });
      proposed = proposal.columns;
      return bindMapping({ headings, row, definition, proposed: proposal, given });
    },
    columnsOf(bound) {
      header = bound;
      values = new RowValues(bound.fields);
      writer.columns = { fields: new Set(bound.fields.map(({ field }) => field.id)), name: bound.name !== undefined };
      const isCode = /信用代码|credit code|uscc/.test(folded(bound.headings[bound.enterpriseId] ?? ''));
      isChecked = (id) => id !== '' && (isCode || likeCreditCode.test(id));
      return values.plan;
    },
    begin({ enterpriseId }) {
      rows += 1;
      if (!isChecked(enterpriseId) || isValidCreditCode(enterpriseId)) return;
      const column = quotable(header?.headings[header.enterpriseId] ?? '');
      const message = sayOfImports('import.creditCode', quotable(enterpriseId));
      faults.add({ row: rowNow, column, message }, 'warning', enterpriseId);
    },
    leaveOut() {
      rows += 1;
      leftOut += 1;
    },
    end(key, row, sound) {
      const { characters = 0 } = values ?? {};
      const read: RowOfFile = { ...key, row, values: values?.take() ?? {} };
      if (!sound) leftOut += 1;
      else if (!(options.allOrNothing && options.batch !== null && faults.faults > 0)) writer.add(read, characters);
      if (!writer.isFull && !faults.isFull) return undefined;
      signal.throwIfAborted();
      return faults.write(newId).then(() => writer.turn());
    },
    refuse: (fault, cell) => faults.add(fault, 'error', cell),
    doubt: (fault) => faults.add(fault, 'warning', null),
    warn: (fault) => faults.add(fault, 'warning', null),
  });
  const shown: { readonly row: number; readonly cells: readonly string[] }[] = [];
  let goesOn = true;
  let fault: RecordFault | undefined;
  let end: Sentence | undefined;
  try {
    fault = await readRows(
      path,
      (cells, row, isWhole) => {
        rowNow = row;
        if (proposed.length > 0 && shown.length < Math.min(rowsShown, Math.max(1, cellsShown / proposed.length)))
          shown.push({ row, cells: cells.slice(0, proposed.length).map(quotable) });
        if (!goesOn) return shown.length < rowsShown && row < 2 * rowsShown;
        const taken = reader.take(cells, row, isWhole);
        if (typeof taken !== 'boolean') return taken;
        goesOn = taken;
        // A header that can't be used is shown with its first rows, so that its columns can be mapped by hand.
        return taken || (header === undefined && proposed.length > 0);
      },
      {
        warn: (warning) => faults.add(warning, 'warning', null),
        refuse: (one) => faults.add(one, 'error', null),
        onProgress: options.onProgress,
        found: (container) => Object.assign(found, container),
      },
    );
    signal.throwIfAborted();
    end = faults.faults === 0 ? reader.endFault() : undefined;
    if (fault) faults.add(fault, 'error', null);
    else if (end) faults.add(faultOfFile(end), 'error', null);
    await faults.write(newId);
    await writer.end();
  } finally {
    await writer.settle();
  }
  const { added, changed, unchanged, valuesKept } = writer;
  const { warnings, notListed } = faults;
  return {
    counts: { rows, added, changed, unchanged, valuesKept, leftOut, faults: faults.faults, warnings, notListed },
    isReadable: header !== undefined && !fault && !end && goesOn,
    proposed,
    header,
    rows: shown,
    ...found,
    writer,
    has: (enterpriseId, period) => reader.has(enterpriseId, period),
    hasPeriod: (period) => reader.hasPeriod(period),
  };
}
