import type { Run } from '../../../rules/engine/run.ts';
import { UnderWay } from '../../jobs/under-way.ts';
import { Prewritten } from '../../storage/port.ts';
import type { Store } from '../../storage/store.ts';
import type { SheetCounted } from './part-counter.ts';
import { sheetLines } from './sheet-lines.ts';
import { industriesOf, positionsOf } from './sheet-places.ts';
import { ResultHash } from './stored-sheet.ts';
import { Utf8Text } from './utf8-text.ts';

export interface SheetsWritten {
  readonly store: Store;
  readonly park: string;
  readonly batch: string;
  readonly signal: AbortSignal;
  /** Sees each sheet once, in the order of the enterprises. */
  see(sheet: SheetCounted, industry: string | null): void;
  onSheet(done: number): void;
}

const sheetsInBatch = 200;
const bytesOfSheet = 4096;
/** So much is on its way to the disk while the next sheets are made. */
const bytesUnderWay = 16 * 2 ** 20;

/** Writes every sheet of a run, in the order of its enterprises; gives the result's hash. */
export async function writeSheets(run: Run, wanted: SheetsWritten): Promise<string> {
  const { store, park, signal, onSheet } = wanted;
  const { sheets } = store.park(park);
  const { size } = run.dataset;
  const hash = new ResultHash();
  const made = sheetsMaker(run, wanted, hash);
  const underWay = new UnderWay(bytesUnderWay);
  try {
    for (let start = 0; start < size; start += sheetsInBatch) {
      signal.throwIfAborted();
      const end = Math.min(start + sheetsInBatch, size);
      const some = made(start, end);
      const bytes = some.reduce((sum, { body }) => sum + body.length, 0);
      await underWay.add(sheets.append(some, { more: end < size }), bytes);
      onSheet(end);
      // A word to stop is heard between two turns of the event loop only.
      await new Promise(setImmediate);
    }
    await underWay.end();
  } finally {
    await underWay.settle();
  }
  return hash.hash();
}

/** Makes the sheets of some rows. Each is turned into text once, for the hash and for the store. */
function sheetsMaker(run: Run, { batch, see }: SheetsWritten, hash: ResultHash) {
  const lineOf = sheetLines(run);
  const positions = positionsOf(run);
  const industryAt = industriesOf(run);
  return (start: number, end: number): readonly Prewritten[] => {
    const text = new Utf8Text((end - start) * bytesOfSheet);
    const made: { id: string; keys: Prewritten['keys']; from: number; shared: number; to: number }[] = [];
    for (let row = start; row < end; row++) {
      const industry = industryAt(row);
      const position = positions[row] as number;
      const from = text.length;
      text.add(`${JSON.stringify({ batch, position, industry }).slice(0, -1)},`);
      const shared = text.length;
      const { head, counted } = lineOf(row, text);
      see(counted(), industry);
      const { enterpriseId, name, rank, total, status, stage, grade } = head;
      // Spread from another object they would take several times as long.
      const keys = { batch, position, industry, enterpriseId, name, rank, total, status, stage, grade };
      made.push({ id: `${batch}.${row}`, keys, from, shared, to: text.length });
    }
    return made.map(({ id, keys, from, shared, to }) => {
      hash.addBytes(text.part(shared, to));
      return new Prewritten(id, keys, text.part(from, to));
    });
  };
}
