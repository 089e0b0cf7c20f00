import type { Statistics } from '../../../rules/engine/run.ts';
import type { Deps } from '../../deps.ts';
import type { FinishedRun, StatisticsPart } from '../../storage/documents/runs.ts';
import type { New } from '../../storage/port.ts';
import type { Store } from '../../storage/store.ts';

/** A value at its place, or a piece of a list that goes on. */
interface Piece {
  readonly at: readonly string[];
  readonly value: unknown;
  readonly more?: true;
}

/** Small enough to be parsed without holding up other requests. */
const numbersInPart = 20_000;

/** Cuts statistics into parts: together they may be larger than a document. */
export function* partsOf(statistics: Statistics, batch: string): Generator<New<StatisticsPart>> {
  let part = 0;
  let pieces: Piece[] = [];
  let numbers = 0;
  const flush = (): New<StatisticsPart> => {
    const made = { id: `${batch}.${part}`, batch, part, json: JSON.stringify(pieces) };
    part += 1;
    pieces = [];
    numbers = 0;
    return made;
  };
  for (const piece of piecesOf(statistics, [])) {
    pieces.push(piece);
    numbers += Array.isArray(piece.value) ? piece.value.length : 1;
    if (numbers >= numbersInPart) yield flush();
  }
  yield flush();
}

function* piecesOf(value: unknown, at: readonly string[]): Generator<Piece> {
  if (Array.isArray(value)) {
    for (let start = 0; start === 0 || start < value.length; start += numbersInPart) {
      const piece = { at, value: value.slice(start, start + numbersInPart) };
      yield start === 0 ? piece : { ...piece, more: true };
    }
  } else if (typeof value === 'object' && value !== null) {
    // What is empty is kept too.
    yield { at, value: {} };
    for (const [key, inner] of Object.entries(value)) yield* piecesOf(inner, [...at, key]);
  } else yield { at, value };
}

/** Puts the parts together again, exact to the last bit. */
export async function readStatistics(store: Store, park: string, { batch }: FinishedRun): Promise<Statistics> {
  const whole: Record<string, unknown> = {};
  const parts = store.park(park).statistics.stream({
    where: [{ field: 'batch', is: batch }],
    sort: [{ field: 'part' }],
  });
  for await (const { json } of parts) {
    for (const piece of JSON.parse(json) as readonly Piece[]) put(whole, piece);
    await new Promise(setImmediate);
  }
  return whole as unknown as Statistics;
}

function put(whole: Record<string, unknown>, { at, value, more }: Piece): void {
  const last = at.at(-1);
  if (last === undefined) return;
  let holder = whole;
  for (const key of at.slice(0, -1)) holder = holder[key] as Record<string, unknown>;
  if (more) {
    const list = holder[last] as number[];
    for (const number of value as readonly number[]) list.push(number);
  } else Object.defineProperty(holder, last, { value, writable: true, enumerable: true, configurable: true });
}

/** The population statistics of a finished run, against which one record can be explained or simulated. */
export function statisticsOfRun({ store }: Pick<Deps, 'store'>, park: string, run: FinishedRun): Promise<Statistics> {
  return readStatistics(store, park, run);
}
