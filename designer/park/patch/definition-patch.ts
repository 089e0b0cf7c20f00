import type { Definition } from '../../../schemas/definition.ts';

/** The value that now stands at a path of keys and places. */
export interface DefinitionChange {
  readonly path: readonly (string | number)[];
  readonly value: unknown;
}

/** What has to be sent so that the other side has `after`, too: untouched parts, which are identical, are left out. */
export function changesBetween(before: Definition | null, after: Definition): readonly DefinitionChange[] {
  const changes: DefinitionChange[] = [];
  collect(before, after, [], changes);
  return changes;
}

function collect(before: unknown, after: unknown, path: readonly (string | number)[], into: DefinitionChange[]): void {
  if (before === after) return;
  if (Array.isArray(before) && Array.isArray(after) && before.length === after.length) {
    after.forEach((value, place) => {
      collect(before[place], value, [...path, place], into);
    });
    return;
  }
  if (isObject(before) && isObject(after) && startsAlike(before, after)) {
    for (const key of Object.keys(after)) collect(before[key], after[key], [...path, key], into);
    return;
  }
  into.push({ path, value: after });
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** In the same order, too, which is part of what an author sees; keys may have been added at the end. */
function startsAlike(before: object, after: object): boolean {
  const others = Object.keys(after);
  return Object.keys(before).every((key, place) => key === others[place]);
}

/** Shares with `before` all that did not change, so that a score can be seen to need only what did. */
export function withChanges(before: Definition | null, changes: readonly DefinitionChange[]): Definition | null {
  let whole: unknown = before;
  for (const { path, value } of changes) whole = replaced(whole, path, 0, value);
  // What was sent is what the page had, a definition.
  return whole as Definition | null;
}

function replaced(holder: unknown, path: readonly (string | number)[], depth: number, value: unknown): unknown {
  const key = path[depth];
  if (key === undefined) return value;
  if (Array.isArray(holder))
    return holder.map((one, place) => (place === key ? replaced(one, path, depth + 1, value) : one));
  if (!isObject(holder)) throw new RangeError(`Nothing is at ${path.slice(0, depth).join('/')}`);
  return { ...holder, [key]: replaced(holder[key], path, depth + 1, value) };
}
