/** How many pairs stand strictly in one order by `a` and strictly in the other by `b`. NaN has no place. */
export function inversions(a: Float64Array, b: Float64Array): number {
  const rows = Int32Array.from({ length: a.length }, (_, row) => row)
    .filter((row) => !Number.isNaN(a[row]) && !Number.isNaN(b[row]))
    // Ties by a are put in order by b, so that none of them is counted.
    .sort((x, y) => (a[x] as number) - (a[y] as number) || (b[x] as number) - (b[y] as number));
  const values = Float64Array.from(rows, (row) => b[row] as number);
  return countAndSort(values, new Float64Array(values.length), 0, values.length);
}

/** Sorts a range by merging; counts the pairs that were the wrong way round. */
function countAndSort(values: Float64Array, spare: Float64Array, from: number, to: number): number {
  if (to - from < 2) return 0;
  const middle = (from + to) >>> 1;
  let count = countAndSort(values, spare, from, middle) + countAndSort(values, spare, middle, to);
  spare.set(values.subarray(from, to), from);
  let [left, right] = [from, middle];
  for (let at = from; at < to; at++) {
    const takesLeft = right >= to || (left < middle && (spare[left] as number) <= (spare[right] as number));
    if (!takesLeft) count += middle - left;
    values[at] = (takesLeft ? spare[left++] : spare[right++]) as number;
  }
  return count;
}
