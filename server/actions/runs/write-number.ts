/** The most bytes that a number has in JSON: -1.2345678901234567e-123 */
export const digitsOfNumber = 25;

const zero = 48;
const point = 46;
const minus = 45;
const powers = Array.from({ length: 15 }, (_, exponent) => 10 ** exponent);

/**
 * Writes a finite number as JSON.stringify does, and gives the place after it. What a run says are whole numbers and,
 * rounded, ones of few digits: their digits are worked out here, in a third of the time.
 */
export function writeNumber(value: number, bytes: Uint8Array, at: number): number {
  const size = Math.abs(value);
  const whole = size | 0;
  if (whole === size) return writeWhole(whole, bytes, value < 0 ? writeByte(minus, bytes, at) : at);
  const places = placesOf(size);
  const scaled = Math.round(size * (powers[places] as number));
  // Of a decimal fraction of at most 15 digits there is one that reads as this number: no other is written for it.
  if (places === 0 || scaled / (powers[places] as number) !== size) return writeText(`${value}`, bytes, at);
  const afterWhole = writeWhole(whole, bytes, value < 0 ? writeByte(minus, bytes, at) : at);
  const fraction = scaled - whole * (powers[places] as number);
  return writeFraction(fraction, places, bytes, writeByte(point, bytes, afterWhole));
}

/** So many that there are 12 digits in all, or 4 where these are enough; 0: a number that is too large or small for that. */
function placesOf(size: number): number {
  if (size >= 1e6 || size < 1e-3) return 0;
  if (Math.round(size * 1e4) / 1e4 === size) return 4;
  let places = 6;
  while (places < 14 && size * (powers[places] as number) < 1e11) places += 1;
  return places;
}

function writeWhole(value: number, bytes: Uint8Array, at: number): number {
  let end = at + 1;
  for (let rest = value; rest >= 10; rest = (rest / 10) | 0) end += 1;
  let left = value;
  for (let place = end - 1; place >= at; place--) {
    const tenth = (left / 10) | 0;
    bytes[place] = zero + left - tenth * 10;
    left = tenth;
  }
  return end;
}

const inHalf = 7;

/** Without the zeros at its end. In two halves, each small enough for whole numbers to be quick. */
function writeFraction(fraction: number, places: number, bytes: Uint8Array, at: number): number {
  const upper = Math.floor(fraction / (powers[inHalf] as number));
  const lower = fraction - upper * (powers[inHalf] as number);
  const middle = at + Math.max(0, places - inHalf);
  writeDigits(lower, bytes, middle, at + places);
  writeDigits(upper, bytes, at, middle);
  let end = at + places;
  while (bytes[end - 1] === zero) end -= 1;
  return end;
}

function writeDigits(value: number, bytes: Uint8Array, from: number, to: number): void {
  let left = value;
  for (let place = to - 1; place >= from; place--) {
    const tenth = (left / 10) | 0;
    bytes[place] = zero + left - tenth * 10;
    left = tenth;
  }
}

function writeByte(byte: number, bytes: Uint8Array, at: number): number {
  bytes[at] = byte;
  return at + 1;
}

function writeText(text: string, bytes: Uint8Array, at: number): number {
  for (let index = 0; index < text.length; index++) bytes[at + index] = text.charCodeAt(index);
  return at + text.length;
}
