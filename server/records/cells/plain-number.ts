/** Powers of ten that a double holds exactly. */
const powerOfTen = Float64Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));

/**
 * Reads `-12.5` and the like without garbage: a mantissa below 2^53 over an exact power of ten is the nearest double.
 * NaN: written in another way, to be read with care.
 */
export function plainNumber(text: string): number {
  const { length } = text;
  const negative = text.charCodeAt(0) === 45;
  let at = negative ? 1 : 0;
  if (length === at || length - at > 16) return Number.NaN;
  let mantissa = 0;
  let decimals = -1;
  for (; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) {
      mantissa = mantissa * 10 + (code - 48);
      if (decimals >= 0) decimals += 1;
    } else if (code === 46 && decimals < 0) decimals = 0;
    else return Number.NaN;
  }
  if (decimals === 0 || mantissa > Number.MAX_SAFE_INTEGER) return Number.NaN;
  const size = decimals > 0 ? mantissa / (powerOfTen[decimals] as number) : mantissa;
  return negative ? 0 - size : size;
}
