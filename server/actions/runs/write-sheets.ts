import type { Run } from '../../../rules/engine/run.ts';
import { sheetsOf } from '../../../rules/engine/sheet.ts';
import { Prewritten } from '../../storage/port.ts';
import type { Store } from '../../storage/store.ts';
import { industriesOf, positionsOf } from './sheet-places.ts';
import { type CompactSheet, compactSheet, ResultHash, sheetText } from './stored-sheet.ts';

export interface SheetsWritten {
  readonly store: Store;
  readonly park: string;
  readonly batch: string;
  readonly signal: AbortSignal;
  /** Sees each sheet once, in the order of the enterprises. */
  see(sheet: CompactSheet, industry: string | null): void;
  onSheet(done: number): void;
}

const sheetsInBatch = 200;
/** So many batches are on their way to the disk while the next is made. */
const batchesUnderWay = 4;

/** Writes every sheet of a run, in the order of its enterprises; gives the result's hash. */
export async function writeSheets(run: Run, wanted: SheetsWritten): Promise<string> {
  const { store, park, batch, signal, see, onSheet } = wanted;
  const { sheets } = store.park(park);
  const { size } = run.dataset;
  const sheetAt = sheetsOf(run);
  const positions = positionsOf(run);
  const industryAt = industriesOf(run);
  const hash = new ResultHash();
  const underWay: Promise<void>[] = [];
  try {
    for (let start = 0; start < size; start += sheetsInBatch) {
      signal.throwIfAborted();
      const made: Prewritten[] = [];
      for (let row = start; row < Math.min(start + sheetsInBatch, size); row++) {
        const sheet = compactSheet(sheetAt(row));
        const text = sheetText(sheet);
        hash.addText(text);
        const { enterpriseId, name, rank, total, status, stage, grade } = sheet;
        const industry = industryAt(row);
        see(sheet, industry);
        const found = { batch, position: positions[row] as number, industry };
        const keys = { ...found, enterpriseId, name, rank, total, status, stage, grade };
        // The sheet is turned into text once, for the hash and for the store.
        made.push(new Prewritten(`${batch}.${row}`, keys, `${JSON.stringify(found).slice(0, -1)},${text.slice(1)}`));
      }
      underWay.push(sheets.append(made));
      if (underWay.length > batchesUnderWay) await underWay.shift();
      onSheet(start + made.length);
      // A word to stop is heard between two turns of the event loop only.
      await new Promise(setImmediate);
    }
    await Promise.all(underWay);
  } finally {
    await Promise.allSettled(underWay);
  }
  return hash.hash();
}
