/** A part of a draft, which may be of any shape. */
export type Loose = { [key: string]: unknown };

export function isObject(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isList(value: unknown): value is unknown[] {
  return Array.isArray(value);
}

/** An undefined value leaves the key out. */
export function put(into: Loose, key: string, value: unknown): void {
  if (value === undefined) delete into[key];
  else into[key] = value;
}

/** A list of the draft, begun where there is none; undefined where something else stands in its place. */
export function listAt(draft: Loose, key: string): unknown[] | undefined {
  if (draft[key] === undefined) draft[key] = [];
  const list = draft[key];
  return isList(list) ? list : undefined;
}
