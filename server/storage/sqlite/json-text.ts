import type { Scalar } from '../port.ts';

const longestExact = Number.MAX_SAFE_INTEGER;

/** Fields by which a document is found, as SQLite is to read them. */
export function keysText(keys: Readonly<Record<string, Scalar>>): string {
  const text = JSON.stringify(keys);
  if (!Object.values(keys).some(isLong)) return text;
  const entries = Object.entries(keys).map(([key, value]) => `${JSON.stringify(key)}:${valueText(value)}`);
  return `{${entries.join(',')}}`;
}

/** Values to compare them with. */
export function valuesText(values: readonly Scalar[]): string {
  return values.some(isLong) ? `[${values.map(valueText).join(',')}]` : JSON.stringify(values);
}

/**
 * JSON's digits of a large number are the shortest that give it, not all that it has: SQLite would take them for
 * another whole number. With a fraction it takes them for the double.
 */
function isLong(value: Scalar): boolean {
  return typeof value === 'number' && Math.abs(value) > longestExact;
}

function valueText(value: Scalar): string {
  const text = JSON.stringify(value);
  return isLong(value) && /^-?\d+$/.test(text) ? `${text}.0` : text;
}
