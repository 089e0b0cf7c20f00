/**
 * The rows in ascending order of their values, equal ones in the order given: a radix sort over the bytes of the
 * doubles, so its cost is linear. NaN comes last.
 */
export function sortedRows(values: Float64Array, rows: Int32Array): Int32Array {
  const n = rows.length;
  let [low, high] = [new Uint32Array(n), new Uint32Array(n)];
  let [lowNext, highNext] = [new Uint32Array(n), new Uint32Array(n)];
  let [sorted, next] = [rows.slice(), new Int32Array(n)];
  for (let i = 0; i < n; i++) {
    // Zeroes are equal, whatever their sign. Flipping turns the order of doubles into that of unsigned integers.
    const value = values[rows[i] as number] as number;
    oneDouble[0] = value + 0;
    if (Number.isNaN(value)) {
      low[i] = high[i] = 0xffffffff;
      continue;
    }
    const sign = (oneDoubleBits[highWord] as number) >>> 31;
    const flip = sign === 1 ? 0xffffffff : 0;
    low[i] = (oneDoubleBits[1 - highWord] as number) ^ flip;
    high[i] = (oneDoubleBits[highWord] as number) ^ (sign === 1 ? flip : 0x80000000);
  }
  for (let byte = 0; byte < 8; byte++) {
    const shift = (byte % 4) * 8;
    const word = byte < 4 ? low : high;
    const next256 = startOfEach(word, shift);
    if (!next256) continue;
    for (let i = 0; i < n; i++) {
      const bucket = ((word[i] as number) >>> shift) & 255;
      const at = next256[bucket] as number;
      next256[bucket] = at + 1;
      next[at] = sorted[i] as number;
      lowNext[at] = low[i] as number;
      highNext[at] = high[i] as number;
    }
    [sorted, next] = [next, sorted];
    [low, lowNext] = [lowNext, low];
    [high, highNext] = [highNext, high];
  }
  return sorted;
}

const oneDouble = new Float64Array(1);
const oneDoubleBits = new Uint32Array(oneDouble.buffer);
oneDouble[0] = 1;
const highWord = oneDoubleBits[1] === 0 ? 0 : 1;

/** Where each byte value's rows begin; undefined where all rows have the same byte. */
function startOfEach(word: Uint32Array, shift: number): Uint32Array | undefined {
  const counts = new Uint32Array(256);
  for (let i = 0; i < word.length; i++) {
    const bucket = ((word[i] as number) >>> shift) & 255;
    counts[bucket] = (counts[bucket] as number) + 1;
  }
  let start = 0;
  for (let bucket = 0; bucket < 256; bucket++) {
    const count = counts[bucket] as number;
    if (count === word.length) return undefined;
    counts[bucket] = start;
    start += count;
  }
  return counts;
}
