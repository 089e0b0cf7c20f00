/** So many rows with the largest keys, the largest first; ties in the order of rows. A row whose key is NaN is none. */
export function largestRows(size: number, most: number, keyOf: (row: number) => number): readonly number[] {
  const rows: number[] = [];
  const keys: number[] = [];
  for (let row = 0; row < size; row++) {
    const key = keyOf(row);
    if (Number.isNaN(key) || (rows.length === most && !(key > (keys.at(-1) as number)))) continue;
    let at = rows.length;
    while (at > 0 && key > (keys[at - 1] as number)) at -= 1;
    rows.splice(at, 0, row);
    keys.splice(at, 0, key);
    if (rows.length > most) {
      rows.pop();
      keys.pop();
    }
  }
  return rows;
}
