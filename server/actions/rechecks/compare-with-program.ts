import type { Run } from '../../../rules/engine/run.ts';
import { sheetsOf } from '../../../rules/engine/sheet.ts';
import type { Program } from '../../../rules/program/program.ts';
import type { StoredSheet } from '../../storage/documents/runs.ts';
import type { Stored } from '../../storage/port.ts';
import { industriesOf, positionsOf } from '../runs/sheet-places.ts';
import { type CompactSheet, compactSheet, ResultHash, sheetText, wholeSheet } from '../runs/stored-sheet.ts';
import type { FoundDifferences } from './found-differences.ts';
import { comparePlaces } from './places-that-differ.ts';
import { sideBySide } from './sheets-side-by-side.ts';

export interface SheetsCompared {
  readonly sheets: {
    readonly compared: number;
    readonly same: number;
    readonly missing: number;
    readonly surplus: number;
  };
  /** Of the sheets as they are stored, and as today's program makes them. */
  readonly stored: string;
  readonly recomputed: string;
}

interface Wanted {
  readonly run: Run;
  readonly stored: AsyncIterable<Stored<StoredSheet>>;
  readonly differences: FoundDifferences;
  readonly signal: AbortSignal;
  onSheet(done: number): void;
}

const sheetsBetweenTurns = 200;

/** Holds every stored sheet against the one that today's program makes of the same records: the very same text. */
export async function compareWithProgram(wanted: Wanted): Promise<SheetsCompared> {
  const { run, differences, signal } = wanted;
  const { program, dataset } = run;
  const [positions, industryAt, sheetAt] = [positionsOf(run), industriesOf(run), sheetsOf(run)];
  const [stored, recomputed] = [new ResultHash(), new ResultHash()];
  const counts = { compared: 0, same: 0, missing: 0, surplus: 0 };
  let done = 0;
  for await (const pair of sideBySide(dataset.enterpriseIds, wanted.stored)) {
    if (done % sheetsBetweenTurns === 0) {
      signal.throwIfAborted();
      await new Promise(setImmediate);
    }
    wanted.onSheet(++done);
    if (pair.stored) stored.add(pair.stored);
    if (pair.row === null) {
      counts.surplus += 1;
      const { enterpriseId } = pair.stored as StoredSheet;
      differences.add({ by: 'program', enterpriseId, path: '', stored: 'sheet', found: null });
      continue;
    }
    const fresh = compactSheet(sheetAt(pair.row));
    recomputed.add(fresh);
    if (!pair.stored) {
      counts.missing += 1;
      differences.add({ by: 'program', enterpriseId: fresh.enterpriseId, path: '', stored: null, found: 'sheet' });
      continue;
    }
    counts.compared += 1;
    const place = { position: positions[pair.row] as number, industry: industryAt(pair.row) };
    if (isSame(pair.stored, fresh, place)) counts.same += 1;
    else listPlaces(pair.stored, { ...fresh, ...place }, program, differences);
  }
  return { sheets: counts, stored: stored.hash(), recomputed: recomputed.hash() };
}

type Place = Pick<StoredSheet, 'position' | 'industry'>;

function isSame(stored: StoredSheet, fresh: CompactSheet, { position, industry }: Place): boolean {
  return stored.position === position && stored.industry === industry && sheetText(stored) === sheetText(fresh);
}

function listPlaces(
  stored: StoredSheet,
  fresh: CompactSheet & Place,
  program: Program,
  differences: FoundDifferences,
): void {
  const { enterpriseId } = fresh;
  const before = differences.count;
  const placed = ({ position, industry, ...sheet }: CompactSheet & Place) => ({
    ...{ position, industry },
    ...readable(sheet, program),
  });
  const plain: unknown = JSON.parse(JSON.stringify(placed(fresh)));
  const own: unknown = JSON.parse(JSON.stringify(placed(stored)));
  comparePlaces(own, plain, (place) => differences.add({ by: 'program', enterpriseId, ...place }));
  // The same values in another order are another text, and another hash.
  if (differences.count === before)
    differences.add({ by: 'program', enterpriseId, path: '', stored: sheetText(stored), found: sheetText(fresh) });
}

/** With nodes by their ids, where all of them are there. */
function readable(sheet: CompactSheet, program: Program): object {
  return Array.isArray(sheet.nodes) && sheet.nodes.length >= program.nodes.length && sheet.nodes.every(Array.isArray)
    ? wholeSheet(sheet, program)
    : sheet;
}
