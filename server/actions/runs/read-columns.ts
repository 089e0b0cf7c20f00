import { createHash } from 'node:crypto';
import { type Period, periodBefore } from '../../../rules/period.ts';
import type { Program } from '../../../rules/program/program.ts';
import type { Dataset } from '../../../rules/records/dataset.ts';
import { Dictionary } from '../../../rules/records/dictionary.ts';
import { GrowingColumn } from '../../../rules/records/growing-column.ts';
import type { Field } from '../../../schemas/definition.ts';
import { type JobFault, JobRefusal } from '../../jobs/job-refusal.ts';
import type { RecordRevision } from '../../storage/documents.ts';
import type { Store } from '../../storage/store.ts';
import { recordsAsOf } from '../records/read-records-as-of.ts';
import { type CellCheck, cellCheckOf } from './cell-checks.ts';
import { fieldsByPeriod } from './fields-of-program.ts';
import { sayOfRuns } from './messages.ts';

export interface ColumnsWanted {
  readonly store: Store;
  readonly park: string;
  readonly program: Program;
  readonly period: Period;
  readonly asOf: number;
  /** Another program that is to score the same columns. Where both have a field, it is read as `program` has it. */
  readonly also?: Program;
  /** Fields that are read besides the program's own. */
  readonly besides: readonly string[];
  readonly signal: AbortSignal;
  /** Values that are not of their field's type count as missing, and are counted. */
  readonly tolerant?: true;
  onRecord?(done: number): void;
}

export interface ReadColumns {
  readonly dataset: Dataset;
  /** SHA-256 of the period, the fields that are read, and a line for each record, in the order of the dataset. */
  readonly snapshotHash: string;
  readonly wrongValues: number;
}

interface Column {
  readonly id: string;
  readonly cells: GrowingColumn;
  readonly check: CellCheck;
}

const mostListed = 100;
const charactersHashedAtOnce = 1 << 16;

/** The records of a run as columns, read from storage one at a time. Throws JobRefusal where a value is not of its field's type. */
export async function readColumns(wanted: ColumnsWanted): Promise<ReadColumns> {
  const { store, park, program, also, period, asOf, besides, signal } = wanted;
  const dictionary = new Dictionary();
  const snapshot = new Lines();
  const faults = new Faults();
  const enterpriseIds: string[] = [];
  const names: (string | null)[] = [];
  const rowOf = new Map<string, number>();
  const byPeriod = new Map<string, ReadonlyMap<string, GrowingColumn>>();
  let done = 0;
  const fieldOf = (id: string) => (program.fields.get(id) ?? also?.fields.get(id)) as Field;
  for (const [from, fields] of fieldsOf([program, ...(also ? [also] : [])], period)) {
    const isScored = from === period.text;
    const read = isScored ? [...new Set([...fields, ...besides])].sort() : fields;
    const columns = read.map((id) => columnOf(fieldOf(id), dictionary));
    byPeriod.set(from, new Map(columns.map(({ id, cells }) => [id, cells])));
    snapshot.add([from, ...read]);
    for await (const record of recordsAsOf(store, park, { asOf, periods: [from] })) {
      signal.throwIfAborted();
      wanted.onRecord?.(++done);
      const { enterpriseId, name } = record;
      if (isScored) {
        rowOf.set(enterpriseId, enterpriseIds.length);
        enterpriseIds.push(enterpriseId);
        names.push(name);
      }
      const row = rowOf.get(enterpriseId);
      if (row !== undefined) snapshot.add(takeRecord(record, row, columns, faults));
    }
  }
  if (!wanted.tolerant) faults.refuseAny();
  const size = enterpriseIds.length;
  const columns = new Map<string, Float64Array>();
  for (const [from, fields] of byPeriod)
    for (const [id, cells] of fields) columns.set(`${from} ${id}`, cells.upTo(size));
  const absent = new Float64Array(size).fill(Number.NaN);
  return {
    snapshotHash: snapshot.hash(),
    wrongValues: faults.count,
    dataset: {
      period,
      size,
      enterpriseIds,
      names,
      dictionary,
      column: (field) => columns.get(`${period.text} ${field}`),
      previous: (field, periods) => columns.get(`${periodBefore(period, periods).text} ${field}`) ?? absent,
    },
  };
}

/** What any of the programs reads of each period; the period that is scored comes first. */
function fieldsOf(programs: readonly Program[], period: Period): ReadonlyMap<string, readonly string[]> {
  const read = new Map<string, readonly string[]>();
  for (const program of programs)
    for (const [from, fields] of fieldsByPeriod(program, period))
      read.set(from, [...new Set([...(read.get(from) ?? []), ...fields])].sort());
  return read;
}

function columnOf(field: Field, dictionary: Dictionary): Column {
  return { id: field.id, cells: new GrowingColumn(), check: cellCheckOf(field, dictionary) };
}

/** Fills in the record's row; gives its line. */
function takeRecord(
  { enterpriseId, name, period, values }: RecordRevision,
  row: number,
  columns: readonly Column[],
  faults: Faults,
): readonly unknown[] {
  const line: unknown[] = [enterpriseId, name];
  for (const { id, cells, check } of columns) {
    const value = values[id];
    line.push(value ?? null);
    if (value === undefined || value === null) continue;
    const cell = check(value, (message) => faults.add({ place: `records/${period}/${enterpriseId}/${id}`, message }));
    cells.set(row, cell);
  }
  return line;
}

/** The hash of lines of JSON, many of them at a time. */
class Lines {
  private readonly sha256 = createHash('sha256');
  private text = '';

  add(line: readonly unknown[]): void {
    this.text += `${JSON.stringify(line)}\n`;
    if (this.text.length < charactersHashedAtOnce) return;
    this.sha256.update(this.text);
    this.text = '';
  }

  hash(): string {
    return this.sha256.update(this.text).digest('hex');
  }
}

class Faults {
  private readonly listed: JobFault[] = [];
  count = 0;

  add(fault: JobFault): void {
    this.count += 1;
    if (this.listed.length < mostListed) this.listed.push(fault);
  }

  refuseAny(): void {
    const { count, listed } = this;
    if (count > 0) throw new JobRefusal('run.wrongValues', sayOfRuns('run.wrongValues', count, listed.length), listed);
  }
}
