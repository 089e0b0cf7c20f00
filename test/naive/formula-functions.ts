import { monthsUntil, yearsUntil } from './calendar.ts';
import { roundOnPaper, snapNumber } from './decimals.ts';

/** Null is missing; a date is its `YYYY-MM-DD`, whose order as a text is the order of the days. */
export type Value = number | string | boolean | null;

type Operation = (args: readonly Value[], lastDay: string) => Value;

function toNumber(value: Value | undefined): number {
  if (typeof value !== 'number') throw new TypeError(`${value} is not a number`);
  return value;
}

function isNumber(value: Value): value is number {
  return typeof value === 'number';
}

/** A non-finite result is missing. */
function finiteOrMissing(x: number): Value {
  return Number.isFinite(x) ? x : null;
}

/** Of numbers, missing as soon as one of them is. */
function ofNumbers(f: (a: number, b: number, c: number) => number, count: number): Operation {
  return (args) => {
    if (args.length !== count) throw new TypeError(`${count} operands needed, ${args.length} given`);
    if (args.includes(null)) return null;
    const [a, b, c] = args.map((arg) => toNumber(arg));
    return finiteOrMissing(f(a ?? 0, b ?? 0, c ?? 0));
  };
}

/** Of the operands that are there; missing when none is. */
function ofKnown(f: (known: readonly number[]) => number): Operation {
  return (args) => {
    const known = args.filter((arg) => arg !== null).map((arg) => toNumber(arg));
    return known.length === 0 ? null : finiteOrMissing(f(known));
  };
}

function comparing(holds: (a: number | string | boolean, b: number | string | boolean) => boolean): Operation {
  return ([a, b]) => {
    if (a === null || a === undefined || b === null || b === undefined) return null;
    if (typeof a !== typeof b) throw new TypeError(`${a} can't be compared with ${b}`);
    return holds(a, b);
  };
}

function plus(a: number, b: number): number {
  return a + b;
}

function and(args: readonly Value[]): Value {
  if (args.some((arg) => arg === false)) return false;
  return args.some((arg) => arg === null) ? null : true;
}

function not(value: Value | undefined): Value {
  return value === null || value === undefined ? null : !value;
}

const missing = Number.NaN;

export const operations: Readonly<Record<string, Operation>> = {
  '+': ofNumbers((a, b) => a + b, 2),
  '-': ofNumbers((a, b) => a - b, 2),
  '*': ofNumbers((a, b) => a * b, 2),
  '/': ofNumbers((a, b) => (b === 0 ? missing : a / b), 2),
  '%': ofNumbers((a, b) => (b === 0 ? missing : a % b), 2),
  '**': ofNumbers((a, b) => a ** b, 2),
  neg: ofNumbers((a) => -a, 1),

  '<': comparing((a, b) => a < b),
  '<=': comparing((a, b) => a <= b),
  '>': comparing((a, b) => a > b),
  '>=': comparing((a, b) => a >= b),
  '==': comparing((a, b) => a === b),
  '!=': comparing((a, b) => a !== b),

  '&&': and,
  // De Morgan: a || b is !(!a && !b).
  '||': (args) => not(and(args.map((arg) => not(arg)))),
  '!': ([a]) => not(a),
  if: ([condition, a, b]) => (condition === null ? null : ((condition ? a : b) ?? null)),
  coalesce: (args) => args.find((arg) => arg !== null) ?? null,
  isMissing: ([a]) => a === null,

  min: ofKnown((known) => Math.min(...known)),
  max: ofKnown((known) => Math.max(...known)),
  sum: ofKnown((known) => known.reduce(plus)),
  avg: ofKnown((known) => known.reduce(plus) / known.length),
  count: (args) => args.filter((arg) => arg !== null).length,

  abs: ofNumbers((a) => Math.abs(a), 1),
  round: ofNumbers((a) => roundOnPaper(a, 0), 1),
  floor: ofNumbers((a) => Math.floor(snapNumber(a)), 1),
  ceil: ofNumbers((a) => Math.ceil(snapNumber(a)), 1),
  sqrt: ofNumbers((a) => Math.sqrt(a), 1),
  exp: ofNumbers((a) => Math.exp(a), 1),
  ln: ofNumbers((a) => Math.log(a), 1),
  log10: ofNumbers((a) => Math.log10(a), 1),
  pow: ofNumbers((a, b) => a ** b, 2),
  clamp: ofNumbers((x, lo, hi) => Math.min(Math.max(x, lo), hi), 3),

  ratio: ofNumbers((a, b) => (b <= 0 ? missing : a / b), 2),
  growth: ofNumbers((now, before) => (before <= 0 ? missing : (now - before) / before), 2),
  // No years are a division by zero, even where the power of an infinity would be finite.
  cagr: ofNumbers(
    (now, before, years) => (before <= 0 || years === 0 ? missing : (now / before) ** (1 / years) - 1),
    3,
  ),

  years: ([date], lastDay) => (date === null ? null : yearsUntil(String(date), lastDay)),
  months: ([date], lastDay) => (date === null ? null : monthsUntil(String(date), lastDay)),
};

export function snapValue(value: Value): Value {
  return isNumber(value) ? snapNumber(value) : value;
}
