import { createHash } from 'node:crypto';
import { type Period, periodBefore } from '../../../rules/period.ts';
import type { Program } from '../../../rules/program/program.ts';
import type { Dataset } from '../../../rules/records/dataset.ts';
import { Dictionary } from '../../../rules/records/dictionary.ts';
import type { GrowingColumn } from '../../../rules/records/growing-column.ts';
import type { Field } from '../../../schemas/definition.ts';
import { type JobFault, JobRefusal } from '../../jobs/job-refusal.ts';
import type { Store } from '../../storage/store.ts';
import { type RecordText, recordTextsAsOf } from '../records/read-records-as-of.ts';
import { fieldsByPeriod } from './fields-of-program.ts';
import { sayOfRuns } from './messages.ts';
import { RecordScan } from './record-scan.ts';
import { StoredColumn } from './stored-column.ts';
import { Utf8Text } from './utf8-text.ts';

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

const comma = 0x2c;
const close = 0x5d;
const newLine = 0x0a;
const mostListed = 100;
const bytesHashedAtOnce = 1 << 16;

/** The records of a run as columns, read from storage one at a time. Throws JobRefusal where a value is not of its field's type. */
export async function readColumns(wanted: ColumnsWanted): Promise<ReadColumns> {
  const { store, park, program, also, period, asOf, besides, signal } = wanted;
  const dictionary = new Dictionary();
  const scan = new RecordScan();
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
    const columns = read.map((id) => new StoredColumn(fieldOf(id), dictionary));
    byPeriod.set(from, new Map(columns.map(({ id, cells }) => [id, cells])));
    snapshot.text.add(JSON.stringify([from, ...read]));
    snapshot.endLine();
    for await (const record of recordTextsAsOf(store, park, { asOf, period: from })) {
      signal.throwIfAborted();
      wanted.onRecord?.(++done);
      const { enterpriseId, name } = record.keys;
      if (isScored) {
        rowOf.set(enterpriseId, enterpriseIds.length);
        enterpriseIds.push(enterpriseId);
        names.push(name);
      }
      const row = rowOf.get(enterpriseId);
      if (row === undefined) continue;
      takeRecord(record, { scan, row, columns, faults, line: snapshot.text });
      snapshot.endLine();
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

interface Taking {
  readonly scan: RecordScan;
  readonly row: number;
  /** In the order of their keys. */
  readonly columns: readonly StoredColumn[];
  readonly faults: Faults;
  /** The enterprise and its values as they are stored, null where there is none. */
  readonly line: Utf8Text;
}

/** Fills in the record's row and its line. Its values and the columns are both in order, so that they are gone along together. */
function takeRecord({ keys, body }: RecordText, { scan, row, columns, faults, line }: Taking): void {
  const { enterpriseId, name, period } = keys;
  scan.scan(body);
  const { bytes, count } = scan;
  line.add(JSON.stringify([enterpriseId, name]).slice(0, -1));
  let at = 0;
  for (const column of columns) {
    let order = 1;
    while (at < count) {
      order = scan.compareKey(at, column.key);
      if (order >= 0) break;
      at += 1;
    }
    line.addCharacter(comma);
    if (order === 0) {
      const [from, to] = [scan.startOf(at), scan.endOf(at)];
      line.addBytes(bytes, from, to);
      column.take(row, bytes, from, to, (message) => {
        faults.add({ place: `records/${period}/${enterpriseId}/${column.id}`, message });
      });
      at += 1;
    } else line.addNull();
  }
  line.addCharacter(close);
}

/** The hash of lines, many of them at a time. */
class Lines {
  /** The line that is being written, after those that are not hashed yet. */
  readonly text = new Utf8Text(2 * bytesHashedAtOnce);
  private readonly sha256 = createHash('sha256');

  endLine(): void {
    this.text.addCharacter(newLine);
    if (this.text.length >= bytesHashedAtOnce) this.hashText();
  }

  hash(): string {
    this.hashText();
    return this.sha256.digest('hex');
  }

  private hashText(): void {
    this.sha256.update(this.text.part(0, this.text.length));
    this.text.length = 0;
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
