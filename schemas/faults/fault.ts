import type { Parts } from '../messages/catalogue.ts';
import { type Code, sentence } from '../messages/messages.ts';
import { pointer } from '../pointer.ts';
import type { Problem } from '../problem.ts';

export type Schema = Readonly<Record<string, unknown>>;

/** What the validator says of one keyword that a value does not meet. */
export interface Fault {
  readonly keyword: string;
  readonly instancePath: string;
  /** Where in the schema the keyword stands. */
  readonly schemaPath: string;
  readonly params: Schema;
  /** The key that is wrong, where a key's name is. */
  readonly propertyName?: string;
  readonly data?: unknown;
  readonly parentSchema?: Schema;
}

/** A fault as a problem. `root` resolves references. */
export type Reporter = (fault: Fault, root: Schema) => Problem;

export function problemAt(path: string, code: Code, parts: Parts, fix?: Problem['fix']): Problem {
  return { code, severity: 'error', path, message: sentence(code, parts), ...(fix && { fix }) };
}

export function placeOf({ instancePath, propertyName }: Fault): string {
  return propertyName === undefined ? instancePath : instancePath + pointer(propertyName);
}

export function isObject(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** A value inside a sentence: as it is written in JSON, cut where it is long. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
  if (Array.isArray(value)) return '[ … ]';
  return typeof value === 'object' && value !== null ? '{ … }' : String(value);
}

/** At most 12 of them, so that a sentence stays a sentence. */
export function listed(values: readonly unknown[]): string {
  return values.slice(0, 12).map(shown).join(', ') + (values.length > 12 ? ', …' : '');
}
