import type { ImportFault } from '../../../schemas/api/imports.ts';
import type { RecordFault } from '../../records/record-fault.ts';
import { quotable } from '../../records/written.ts';
import type { Store } from '../../storage/store.ts';

const inPart = 500;
const mostListed = 1_000_000;

/** Stores the faults and warnings of a file as they come, and counts those that are too many. */
export class FaultParts {
  faults = 0;
  warnings = 0;
  notListed = 0;
  private readonly store: Store;
  private readonly park: string;
  private readonly batch: string;
  private listed = 0;
  private part = 0;
  private waiting: ImportFault[] = [];

  constructor(store: Store, park: string, importId: string) {
    this.store = store;
    this.park = park;
    this.batch = importId;
  }

  /** Forgets what an earlier reading of the file has found. */
  async clear(): Promise<void> {
    await this.store.park(this.park).importFaults.discard(this.batch);
  }

  add({ row, column, message }: RecordFault, severity: ImportFault['severity'], cell: string | null): void {
    if (severity === 'error') this.faults += 1;
    else this.warnings += 1;
    this.listed += 1;
    if (this.listed > mostListed) this.notListed += 1;
    else this.waiting.push({ row, column, value: cell === null ? null : quotable(cell), severity, message });
  }

  /** Whether enough wait to be written. */
  get isFull(): boolean {
    return this.waiting.length >= inPart;
  }

  async write(newId: () => string): Promise<void> {
    const { waiting, batch } = this;
    this.waiting = [];
    for (let from = 0; from < waiting.length; from += inPart) {
      const part = { id: newId(), batch, part: this.part++, faults: waiting.slice(from, from + inPart) };
      await this.store.park(this.park).importFaults.append([part]);
    }
  }
}
