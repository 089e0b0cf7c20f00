import type { Impact } from '../../../rules/impact/impact-of.ts';
import type { JobContext } from '../../jobs/jobs.ts';
import type { StoredImpactRow } from '../../storage/documents/impacts.ts';
import type { New } from '../../storage/port.ts';

const rowsInBatch = 200;

/** Writes what the report says of each enterprise, a batch at a time. */
export async function writeImpactRows(
  { store, park, signal, progress }: JobContext,
  batch: string,
  { size, enterpriseAt, report }: Impact,
): Promise<void> {
  const { positions, places } = ordersOf(size, enterpriseAt);
  for (let start = 0; start < size; start += rowsInBatch) {
    signal.throwIfAborted();
    const rows: New<StoredImpactRow>[] = [];
    for (let row = start; row < Math.min(start + rowsInBatch, size); row++) {
      const enterprise = enterpriseAt(row);
      const leading = enterprise.causes[0]?.[0] ?? enterprise.turnedBy;
      const cause = leading === null ? null : (report.causes[leading]?.key ?? null);
      const found = { batch, position: positions[row] as number, place: places[row] as number, cause };
      rows.push({ id: `${batch}.${row}`, ...found, ...enterprise });
    }
    await store.park(park).impactRows.append(rows);
    progress('writing', start + rows.length, size);
  }
}

/** From 1: by the size of the change, who comes or goes first; and by the rank after. */
function ordersOf(size: number, enterpriseAt: Impact['enterpriseAt']) {
  const changes = new Float64Array(size);
  const ranks = new Float64Array(size);
  for (let row = 0; row < size; row++) {
    const { change, rank } = enterpriseAt(row);
    const turns = (rank.before === null) !== (rank.after === null);
    changes[row] = turns ? Number.MAX_VALUE : Math.abs(change ?? 0);
    ranks[row] = rank.after ?? size + 1;
  }
  return {
    positions: placesBy(size, (a, b) => (changes[b] as number) - (changes[a] as number)),
    places: placesBy(size, (a, b) => (ranks[a] as number) - (ranks[b] as number)),
  };
}

function placesBy(size: number, compare: (a: number, b: number) => number): Int32Array {
  const places = new Int32Array(size);
  Int32Array.from({ length: size }, (_, row) => row)
    .sort((a, b) => compare(a, b) || a - b)
    .forEach((row, index) => {
      places[row] = index + 1;
    });
  return places;
}
