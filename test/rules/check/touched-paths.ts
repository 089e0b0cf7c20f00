import { pointer } from '../../../schemas/pointer.ts';

/** The places at which two JSON values differ, as deep as they can be told apart. */
export function touchedPaths(before: unknown, after: unknown, path = ''): readonly string[] {
  if (typeof before !== 'object' || typeof after !== 'object' || before === null || after === null)
    return before === after ? [] : [path];
  const [a, b] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  return [...new Set([...a.keys(), ...b.keys()])].flatMap((key) => {
    const at = path + pointer(key);
    return a.has(key) && b.has(key) ? touchedPaths(a.get(key), b.get(key), at) : [at];
  });
}
