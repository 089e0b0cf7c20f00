import { DocumentTooLarge, NotStorable } from './faults.ts';
import { type CollectionSpec, largestDocument, type New, Prewritten, type Scalar } from './port.ts';
import type { AnyDocument } from './store.ts';

/** A document as both stores write it. */
export interface Written<Body = string> {
  readonly id: string;
  /** JSON without id and revision. */
  readonly body: Body;
  /** The declared fields that are there. */
  readonly keys: Readonly<Record<string, Scalar>>;
}

/** Refuses what would not come out as it went in, and what can't be found by its declared fields. */
export function written(spec: CollectionSpec, document: New<AnyDocument> | Prewritten): Written<string | Uint8Array> {
  if (document instanceof Prewritten)
    return checked(spec, document.id, keysOf(spec, document.keys), document.body, document.body.length);
  const { id, revision: _revision, ...content } = document;
  const keys = keysOf(spec, content);
  const odd = oddAt(content, 0);
  if (odd) throw new NotStorable(spec.name, odd.pointer, odd.why);
  const body = JSON.stringify(content);
  // No character has more than three bytes of UTF-8 for each unit of UTF-16.
  return checked(spec, id, keys, body, body.length * 3 > largestDocument ? Buffer.byteLength(body) : 0);
}

function checked<Body>(
  spec: CollectionSpec,
  id: string,
  keys: Written['keys'],
  body: Body,
  bytes: number,
): Written<Body> {
  if (id === '') throw new NotStorable(spec.name, '/id', 'is empty');
  requireKeyText(spec, 'id', id);
  if (bytes > largestDocument) throw new DocumentTooLarge(spec.name, bytes);
  return { id, body, keys };
}

export function keysOf(spec: CollectionSpec, content: AnyDocument): Readonly<Record<string, Scalar>> {
  const keys: Record<string, Scalar> = {};
  for (const [field, type] of Object.entries(spec.fields)) {
    const value = content[field];
    if (value === undefined) continue;
    if (value !== null && typeof value !== (type === 'text' ? 'string' : type))
      throw new NotStorable(spec.name, `/${field}`, `is no ${type}`);
    if (typeof value === 'string') requireKeyText(spec, field, value);
    keys[field] = value as Scalar;
  }
  for (const { on, unique } of spec.indexes)
    for (const field of unique ? on : [])
      if ((keys[field] ?? null) === null) throw new NotStorable(spec.name, `/${field}`, 'is part of a unique key');
  return keys;
}

const halfCharacter = /\p{Surrogate}/u;

/** Inside a document any text is kept; one by which it is found has to be the same in every encoding. */
function requireKeyText({ name }: CollectionSpec, field: string, text: string): void {
  if (halfCharacter.test(text) || text.includes('\0'))
    throw new NotStorable(name, `/${field}`, 'has half a character, or the character 0');
}

interface Odd {
  readonly pointer: string;
  readonly why: string;
}

const deepest = 500;

/** Where a value stands that JSON has no form for. */
function oddAt(value: unknown, depth: number): Odd | undefined {
  if (value === null) return undefined;
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return undefined;
    case 'number':
      return Number.isFinite(value) ? undefined : { pointer: '', why: `is ${value}, which is no number in JSON` };
    case 'object':
      break;
    default:
      return { pointer: '', why: `is ${typeof value}, which JSON has not` };
  }
  if (depth === deepest) return { pointer: '', why: `stands more than ${deepest} levels deep` };
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at++) {
      const odd = oddAt(value[at], depth + 1);
      if (odd) return { ...odd, pointer: `/${at}${odd.pointer}` };
    }
    return undefined;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null)
    return { pointer: '', why: 'is neither a plain object nor an array' };
  // Its entries as a list would take longer than to look at them.
  for (const key in value) {
    const inner: unknown = (value as AnyDocument)[key];
    // Absent in JSON, as everywhere.
    if (inner === undefined) continue;
    const odd = oddAt(inner, depth + 1);
    if (odd) return { ...odd, pointer: `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}${odd.pointer}` };
  }
  return undefined;
}
