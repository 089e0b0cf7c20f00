/** The most digits that a double needs. */
const digitsOfDouble = 17;
export const digitsOfLower = 8;
const startOfUpper = 1e8;

/** The smallest number that JavaScript writes without an exponent. */
export const leastWithoutExponent = 1e-6;

/** Of a unit of the 17th digit: far above what is lost in working with it, and far below a digit. */
const doubt = 1e-6;
/** Veltkamp's: splits a double into two halves of which products are exact. */
const splitter = 2 ** 27 + 1;

/** Those that a double has without a loss. */
const powers = Float64Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));
const upperHalves = powers.map((power) => splitter * power - (splitter * power - power));

const double = new Float64Array(1);
const halves = new Uint32Array(double.buffer);
double[0] = 1;
const top = halves[0] === 0 ? 1 : 0;
/** Half of what a number differs by from the next one, by the exponent in its bits. */
const halfSteps = Float64Array.from({ length: 2047 }, (_, exponent) => 2 ** (exponent - 1076));

/** Of ten, of the power of two in the bits. */
const tens = Int16Array.from({ length: 2047 }, (_, exponent) => Math.floor((exponent - 1023) * Math.log10(2)));

/**
 * The fewest digits that read as a number again, and of several the nearest, as JavaScript writes them: found without a
 * text, by the exact product of two doubles (T. J. Dekker, 1971). What stands so near to a limit that it can't be told
 * this way is left to JavaScript.
 */
export class ShortestDigits {
  /** The first 9 digits and 8 more, which may be zeros; the very first is none. */
  upper = 0;
  lower = 0;
  /** The power of ten that the first digit stands for. */
  exponent = 0;

  /** Of a number from 1e-6 to below 1e16. False: it is left to JavaScript. */
  find(value: number): boolean {
    double[0] = value;
    const bits = halves[top] as number;
    const exponent = exponentOf(value, bits >>> 20);
    const shift = digitsOfDouble - 1 - exponent;
    const power = powers[shift];
    if (power === undefined) return false;
    // Of a power of two the number below is nearer than the one above.
    const isPowerOfTwo = (bits & 0xfffff) === 0 && halves[1 - top] === 0;
    const halfStep = (halfSteps[bits >>> 20] as number) * (isPowerOfTwo ? power / 2 : power);
    const scaled = value * power;

    const upper = Math.floor(scaled / startOfUpper);
    const rest = scaled - upper * startOfUpper + lostIn(value, shift, scaled);
    // Of hundreds and tens few are that near; of ones the nearest always is.
    const lower = nearestOf(100, rest, halfStep) ?? nearestOf(10, rest, halfStep) ?? nearestOf(1, rest, halfStep);
    return lower !== undefined && this.take(upper, lower, exponent);
  }

  /** False: `lower` is NaN, or there is a digit too many or too few. */
  private take(upper: number, lower: number, exponent: number): boolean {
    const carried = Math.floor(lower / startOfUpper);
    this.upper = (upper + carried) | 0;
    this.lower = (lower - carried * startOfUpper) | 0;
    this.exponent = exponent;
    return this.upper >= startOfUpper && this.upper < 10 * startOfUpper;
  }
}

/** The multiple of a unit that is within reach; undefined: none is; NaN: that can't be told. */
function nearestOf(unit: number, value: number, reach: number): number | undefined {
  const nearest = Math.round(value / unit) * unit;
  const distance = Math.abs(value - nearest);
  if (Math.abs(distance - reach) < doubt || Math.abs(distance - unit / 2) < doubt) return Number.NaN;
  return distance < reach ? nearest : undefined;
}

/** Of ten; `bits` is that of two, as a double has it. Near a power of ten it may be one too large or small. */
function exponentOf(value: number, bits: number): number {
  const least = tens[bits] as number;
  const next = least + 1;
  const isNext = next < 0 ? value * (powers[-next] as number) >= 1 : value >= (powers[next] as number);
  return isNext ? next : least;
}

/** What the product of a value and a power of ten has lost by being rounded, without a loss. */
function lostIn(value: number, shift: number, product: number): number {
  const power = powers[shift] as number;
  const upper = splitter * value - (splitter * value - value);
  const lower = value - upper;
  const upperOfPower = upperHalves[shift] as number;
  const lowerOfPower = power - upperOfPower;
  return upper * upperOfPower - product + upper * lowerOfPower + lower * upperOfPower + lower * lowerOfPower;
}
