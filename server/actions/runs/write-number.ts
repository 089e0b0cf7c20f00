import { digitsOfLower, leastWithoutExponent, ShortestDigits } from './shortest-digits.ts';

/** The most bytes that a number has in JSON: -1.2345678901234567e-123 */
export const digitsOfNumber = 25;

const zero = 48;
const dot = 46;
const minus = 45;

const fewPlaces = 4;
const tenThousand = 10 ** fewPlaces;
/** Below it the quotient of a whole number and ten thousand is the nearest to what its digits say. */
const mostOfFewPlaces = 1e6;

const digitsOfUpper = 9;
/** Whose whole digits are all among the upper ones. */
const mostOfDigits = 1e8;
const digits = new ShortestDigits();
const powers = Array.from({ length: digitsOfUpper + 1 }, (_, exponent) => 10 ** exponent);

/** Writes a finite number as JSON.stringify does, without a text in between, and gives the place after it. */
export function writeNumber(value: number, bytes: Uint8Array, at: number): number {
  const size = Math.abs(value);
  const whole = size | 0;
  const start = value < 0 ? writeByte(minus, bytes, at) : at;
  if (whole === size) return writeWhole(whole, bytes, start);
  const scaled = Math.round(size * tenThousand);
  if (size < mostOfFewPlaces && scaled / tenThousand === size) {
    const end = writeByte(dot, bytes, writeWhole(whole, bytes, start));
    writeDigits(scaled - whole * tenThousand, bytes, end, end + fewPlaces);
    return withoutZeros(bytes, end + fewPlaces);
  }
  if (size >= leastWithoutExponent && size < mostOfDigits && digits.find(size)) return writeFound(bytes, start);
  return writeText(`${size}`, bytes, start);
}

function writeWhole(value: number, bytes: Uint8Array, at: number): number {
  let end = at + 1;
  for (let rest = value; rest >= 10; rest = (rest / 10) | 0) end += 1;
  writeDigits(value, bytes, at, end);
  return end;
}

/** The digits that were found, with a point. */
function writeFound(bytes: Uint8Array, at: number): number {
  const { upper, lower, exponent } = digits;
  const places = digitsOfUpper - 1 - Math.max(exponent, -1);
  const unit = powers[places] as number;
  const whole = (upper / unit) | 0;
  let end = writeByte(dot, bytes, writeWhole(whole, bytes, at));
  for (let power = exponent + 1; power < 0; power++) end = writeByte(zero, bytes, end);
  writeDigits(upper - whole * unit, bytes, end, end + places);
  end += places;
  if (lower === 0) return withoutZeros(bytes, end);
  writeDigits(lower, bytes, end, end + digitsOfLower);
  return withoutZeros(bytes, end + digitsOfLower);
}

/** Two at a time. */
function writeDigits(value: number, bytes: Uint8Array, from: number, to: number): void {
  let left = value | 0;
  let place = to - 1;
  for (; place > from; place -= 2) {
    const hundredth = (left / 100) | 0;
    const pair = left - hundredth * 100;
    const tenth = (pair / 10) | 0;
    bytes[place] = zero + pair - tenth * 10;
    bytes[place - 1] = zero + tenth;
    left = hundredth;
  }
  if (place === from) bytes[place] = zero + left;
}

function withoutZeros(bytes: Uint8Array, end: number): number {
  let used = end;
  while (bytes[used - 1] === zero) used -= 1;
  return used;
}

function writeByte(byte: number, bytes: Uint8Array, at: number): number {
  bytes[at] = byte;
  return at + 1;
}

function writeText(text: string, bytes: Uint8Array, at: number): number {
  for (let index = 0; index < text.length; index++) bytes[at + index] = text.charCodeAt(index);
  return at + text.length;
}
