const minus = 0x2d;
const point = 0x2e;
const zero = 0x30;

/** So many digits are a whole number, and so many places a power of ten, both without a loss: their quotient is the nearest double. */
const mostDigits = 15;
const powers = Array.from({ length: mostDigits + 1 }, (_, exponent) => 10 ** exponent);

/**
 * Reads the JSON of a number, in UTF-8, as JSON.parse does. NaN: it is none, or one of more than 15 digits or with
 * an exponent, which are left to JSON.parse.
 */
export function numberAt(bytes: Uint8Array, from: number, to: number): number {
  const start = bytes[from] === minus ? from + 1 : from;
  if (to - start > mostDigits + 1) return Number.NaN;
  let digits = 0;
  let places = -1;
  for (let at = start; at < to; at++) {
    const digit = (bytes[at] as number) - zero;
    if (digit >= 0 && digit <= 9) {
      digits = digits * 10 + digit;
      if (places >= 0) places += 1;
    } else if (digit === point - zero && places < 0) places = 0;
    else return Number.NaN;
  }
  if (places === 0 || to - start - (places < 0 ? 0 : 1) > mostDigits || !startsAsNumber(bytes, start, to))
    return Number.NaN;
  const size = places > 0 ? digits / (powers[places] as number) : digits;
  return start === from ? size : -size;
}

/** JSON has neither .5 nor 05. */
function startsAsNumber(bytes: Uint8Array, start: number, to: number): boolean {
  const next = start + 1;
  if (start === to || bytes[start] === point) return false;
  return bytes[start] !== zero || next === to || bytes[next] === point;
}
