interface Numbered<Value> {
  readonly index: number;
  readonly value: Value;
}

/** One place where two sequences differ: changed, added (no before) or removed (no after). */
export interface Pairing<Value> {
  readonly before?: Numbered<Value>;
  readonly after?: Numbered<Value>;
}

type Match = readonly [before: number, after: number];

/** Above this many comparisons, sequences are paired by position. */
const mostComparisons = 1_000_000;

/** What differs between two sequences without ids: equal values are matched first, the rest between them by position. */
export function pairings<Value>(
  before: readonly Value[],
  after: readonly Value[],
  same: (a: Value, b: Value) => boolean,
): readonly Pairing<Value>[] {
  const left = before.map((value, index) => ({ index, value }));
  const right = after.map((value, index) => ({ index, value }));
  const found: Pairing<Value>[] = [];
  let [i, j] = [0, 0];
  for (const [matchBefore, matchAfter] of [...matches(left, right, same), [before.length, after.length] as const]) {
    const gone = left.slice(i, matchBefore);
    const come = right.slice(j, matchAfter);
    for (let n = 0; n < Math.max(gone.length, come.length); n++) {
      const [was, is] = [gone[n], come[n]];
      found.push({ ...(was && { before: was }), ...(is && { after: is }) });
    }
    [i, j] = [matchBefore + 1, matchAfter + 1];
  }
  return found;
}

/** A longest common subsequence. */
function matches<Value>(
  before: readonly Numbered<Value>[],
  after: readonly Numbered<Value>[],
  same: (a: Value, b: Value) => boolean,
): readonly Match[] {
  const [rows, columns] = [before.length, after.length];
  const sameAt = (i: number, j: number) => {
    const [a, b] = [before[i], after[j]];
    return a !== undefined && b !== undefined && same(a.value, b.value);
  };
  if (rows * columns > mostComparisons) return before.flatMap((_, i) => (sameAt(i, i) ? [[i, i] as const] : []));
  /** lengths[i * (columns + 1) + j]: of the longest that starts at i and j. */
  const lengths = new Uint32Array((rows + 1) * (columns + 1));
  const length = (i: number, j: number) => lengths[i * (columns + 1) + j] ?? 0;
  for (let i = rows - 1; i >= 0; i--)
    for (let j = columns - 1; j >= 0; j--)
      lengths[i * (columns + 1) + j] = sameAt(i, j)
        ? length(i + 1, j + 1) + 1
        : Math.max(length(i + 1, j), length(i, j + 1));
  const found: Match[] = [];
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    if (sameAt(i, j)) found.push([i++, j++]);
    else if (length(i + 1, j) >= length(i, j + 1)) i++;
    else j++;
  }
  return found;
}
