import { pointer } from '../../../schemas/pointer.ts';

type Plain = string | number | boolean | null;

export interface Place {
  /** A JSON pointer. */
  readonly path: string;
  readonly stored: Plain;
  readonly found: Plain;
}

/**
 * Walks two JSON values side by side, sees every place where they are not the same to the last bit, and gives how many
 * plain values were compared. What one side has not is null there. −0 is 0.
 */
export function comparePlaces(stored: unknown, found: unknown, see: (place: Place) => void, path = ''): number {
  if (!isList(stored) && !isList(found)) {
    if (stored !== found) see({ path, stored: plain(stored), found: plain(found) });
    return 1;
  }
  const keys = new Set([...keysOf(stored), ...keysOf(found)]);
  let compared = 0;
  for (const key of keys) compared += comparePlaces(at(stored, key), at(found, key), see, path + pointer(key));
  // Something against nothing, or against an empty list, is a difference though no value stands in it.
  if (keys.size === 0 && Array.isArray(stored) !== Array.isArray(found))
    see({ path, stored: plain(stored), found: plain(found) });
  return compared;
}

type List = Readonly<Record<string, unknown>>;

function isList(value: unknown): value is List {
  return typeof value === 'object' && value !== null;
}

function keysOf(value: unknown): readonly string[] {
  return isList(value) ? Object.keys(value) : [];
}

function at(value: unknown, key: string): unknown {
  return isList(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

function plain(value: unknown): Plain {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return JSON.stringify(value);
}
