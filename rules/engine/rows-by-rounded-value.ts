/** More different values than this are sorted faster byte by byte. */
const mostValues = 1 << 18;

/**
 * As `sortedRows`, for values that are whole when multiplied by `power`: how often each occurs is counted, and one pass
 * puts each row in its place. Undefined where they are not whole, or lie too far apart. None may be NaN.
 */
export function rowsByRoundedValue(values: Float64Array, rows: Int32Array, power: number): Int32Array | undefined {
  const n = rows.length;
  const wholes = new Int32Array(n);
  let [least, most] = [0, 0];
  for (let i = 0; i < n; i++) {
    const value = values[rows[i] as number] as number;
    const whole = Math.round(value * power);
    // Only then do equal wholes mean equal values.
    if (whole / power !== value || whole > 1e9 || whole < -1e9) return undefined;
    wholes[i] = whole;
    if (whole < least) least = whole;
    if (whole > most) most = whole;
  }
  if (most - least >= mostValues) return undefined;
  const places = startOfEach(wholes, least, most);
  const sorted = new Int32Array(n);
  for (let i = 0; i < n; i++) {
    const value = (wholes[i] as number) - least;
    const at = places[value] as number;
    places[value] = at + 1;
    sorted[at] = rows[i] as number;
  }
  return sorted;
}

function startOfEach(wholes: Int32Array, least: number, most: number): Int32Array {
  const starts = new Int32Array(most - least + 2);
  for (let i = 0; i < wholes.length; i++) {
    const after = (wholes[i] as number) - least + 1;
    starts[after] = (starts[after] as number) + 1;
  }
  for (let value = 1; value < starts.length; value++)
    starts[value] = (starts[value] as number) + (starts[value - 1] as number);
  return starts;
}
