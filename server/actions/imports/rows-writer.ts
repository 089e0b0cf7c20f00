import { UnderWay } from '../../jobs/under-way.ts';
import type { RecordRevision } from '../../storage/documents/records.ts';
import { type New, Prewritten } from '../../storage/port.ts';
import type { Store } from '../../storage/store.ts';
import { type ChangesSeen, changesSeen } from '../records/changes-seen.ts';
import { currentRecords } from '../records/current-records.ts';
import type { Committed } from '../records/read-records-as-of.ts';
import { Utf8Text } from '../runs/utf8-text.ts';
import { mergeRecord } from './merge-record.ts';

export interface RowOfFile extends Pick<RecordRevision, 'enterpriseId' | 'period' | 'name' | 'values'> {
  readonly row: number;
}

const mostRows = 250;
const mostCharacters = 1_000_000;
/** So many lots are on their way to the disk while the next is read. */
const lotsUnderWay = 16;

/** Merges the rows of a file into the records that count, and writes those that differ to a batch. */
export class RowsWriter {
  columns: { readonly fields: ReadonlySet<string>; readonly name: boolean } = { fields: new Set(), name: false };
  added = 0;
  changed = 0;
  unchanged = 0;
  valuesKept = 0;
  /** Records written, by period, and of them the new ones. */
  readonly written = new Map<string, { count: number; added: number }>();
  /** The last change that was seen when the file was begun. */
  readonly base: number;
  private readonly store: Store;
  private readonly park: string;
  private readonly batch: string | null;
  private readonly changes: ChangesSeen;
  private readonly committed: Committed;
  private rows: RowOfFile[] = [];
  private characters = 0;
  /** One lot is merged while the next is read. */
  private merging: Promise<void> = Promise.resolve();
  private readonly underWay = new UnderWay(lotsUnderWay);

  private constructor({ store, park, batch }: WriterOptions, changes: ChangesSeen) {
    this.store = store;
    this.park = park;
    this.batch = batch;
    this.changes = changes;
    this.base = changes.head;
    this.committed = changes.upTo(changes.head);
  }

  static async open(options: WriterOptions): Promise<RowsWriter> {
    return new RowsWriter(options, await changesSeen(options.store, options.park));
  }

  /** `characters`: of the row's texts. */
  add(row: RowOfFile, characters: number): void {
    this.rows.push(row);
    this.characters += characters;
  }

  get isFull(): boolean {
    return this.rows.length >= mostRows || this.characters > mostCharacters;
  }

  /** Begins to write what has been added; waits until what was begun before is merged. */
  async turn(): Promise<void> {
    const before = this.merging;
    this.begin(true);
    await before;
  }

  async end(): Promise<void> {
    this.begin(false);
    await this.merging;
    await this.underWay.end();
  }

  /** Resolves once nothing is being written, however it ended. */
  async settle(): Promise<void> {
    await this.merging.catch(() => undefined);
    await this.underWay.settle();
  }

  /** `more`: of the file. */
  private begin(more: boolean): void {
    const { rows, merging } = this;
    this.rows = [];
    this.characters = 0;
    this.merging = merging.then(() => this.write(rows, more));
    // Whoever turns next is told.
    this.merging.catch(() => undefined);
  }

  private async write(rows: readonly RowOfFile[], more: boolean): Promise<void> {
    const periods = new Map<string, RowOfFile[]>();
    for (const row of rows) {
      const ofPeriod = periods.get(row.period);
      if (ofPeriod) ofPeriod.push(row);
      else periods.set(row.period, [row]);
    }
    const revisions: New<RecordRevision>[] = [];
    for (const [period, ofPeriod] of periods) {
      const isNew = (this.changes.period(period)?.records ?? 0) === 0;
      const enterpriseIds = ofPeriod.map(({ enterpriseId }) => enterpriseId);
      const known = isNew
        ? undefined
        : await currentRecords(this.store, this.park, this.committed, { period, enterpriseIds });
      for (const row of ofPeriod) {
        const before = known?.get(row.enterpriseId);
        const revision = before ? this.merged(row, before) : this.newOne(row);
        if (revision) revisions.push(revision);
      }
    }
    if (this.batch === null || revisions.length === 0) return;
    await this.underWay.add(this.store.park(this.park).recordRevisions.append(prewritten(revisions), { more }), 1);
  }

  private newOne({ row, enterpriseId, period, name, values }: RowOfFile): New<RecordRevision> {
    this.added += 1;
    this.count(period, 1);
    return this.revision(row, { enterpriseId, period, name, values });
  }

  private merged(read: RowOfFile, before: RecordRevision): New<RecordRevision> | undefined {
    const { name, values, kept, isChanged } = mergeRecord(before, read, this.columns);
    this.valuesKept += kept;
    if (!isChanged) {
      this.unchanged += 1;
      return undefined;
    }
    this.changed += 1;
    const { row, enterpriseId, period } = read;
    this.count(period, 0);
    return this.revision(row, { enterpriseId, period, name, values });
  }

  private revision(row: number, record: Omit<RecordRevision, 'batch'>): New<RecordRevision> {
    const batch = this.batch ?? '';
    return { id: `${batch}.${row}`, batch, ...record };
  }

  private count(period: string, added: number): void {
    const known = this.written.get(period) ?? { count: 0, added: 0 };
    this.written.set(period, { count: known.count + 1, added: known.added + added });
  }
}

interface WriterOptions {
  readonly store: Store;
  readonly park: string;
  readonly batch: string | null;
}

const bytesOfRecord = 4096;

/** Values that were read from cells are what JSON has: they need not be looked through once more. */
function prewritten(revisions: readonly New<RecordRevision>[]): readonly Prewritten[] {
  const text = new Utf8Text(revisions.length * bytesOfRecord);
  const ends = revisions.map(({ id: _id, ...content }) => {
    text.add(JSON.stringify(content));
    return text.length;
  });
  return revisions.map(({ id, batch, period, enterpriseId, name }, at) => {
    const body = text.part(ends[at - 1] ?? 0, ends[at] as number);
    return new Prewritten(id, { batch, period, enterpriseId, name }, body);
  });
}
