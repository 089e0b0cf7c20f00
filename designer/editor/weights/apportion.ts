import { snap } from '../../../rules/decimal.ts';

const mostDigits = 6;

/** How many digits after the point a number is written with, at most six. */
export function digitsOf(value: number): number {
  for (let digits = 0; digits < mostDigits; digits++) if (isAt(value, digits)) return digits;
  return mostDigits;
}

const isAt = (value: number, digits: number) => Number.isInteger(snap(value * 10 ** digits));

/**
 * Divides a total by the size of the parts into decimals of so many digits that add up to it exactly: each is rounded
 * down, and the largest remainders get the rest. Where all parts are 0, all get the same.
 */
export function apportioned(parts: readonly number[], total: number, digits: number): readonly number[] {
  if (parts.length === 0) return [];
  const unit = 10 ** Math.max(digits, digitsOf(total));
  const sizes = parts.map((part) => Math.max(0, part));
  const sum = sizes.reduce((all, size) => all + size, 0);
  const whole = Math.round(total * unit);
  const wanted = sizes.map((size) => snap(sum > 0 ? (whole * size) / sum : whole / sizes.length));
  const given = wanted.map(Math.floor);
  const left = whole - given.reduce((all, one) => all + one, 0);
  const byRemainder = [...wanted.keys()].sort(
    (a, b) => remainder(wanted, b) - remainder(wanted, a) || (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b,
  );
  for (const place of byRemainder.slice(0, left)) given[place] = (given[place] ?? 0) + 1;
  return given.map((one) => one / unit);
}

function remainder(wanted: readonly number[], place: number): number {
  const one = wanted[place] ?? 0;
  return snap(one - Math.floor(one));
}
