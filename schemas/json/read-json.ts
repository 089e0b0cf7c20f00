import { isObject } from '../faults/fault.ts';
import type { Parts } from '../messages/catalogue.ts';
import { sentence } from '../messages/messages.ts';
import type { Problem } from '../problem.ts';
import { limits } from './limits.ts';
import { JsonScan, type ScanFault } from './scan-json.ts';

/** `problems` beside a value are keys that stand twice, of which JSON.parse silently takes the last. */
export type Read =
  | { readonly readable: true; readonly value: unknown; readonly problems: readonly Problem[] }
  | { readonly readable: false; readonly problems: readonly Problem[] };

/** Reads JSON text from outside; a byte order mark before it is tolerated. */
export function readJson(text: string): Read {
  if (text.length > limits.millionCharacters * 1_000_000)
    return refused('', 'json.tooLarge', { limit: limits.millionCharacters });
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const plain = plainValue(body);
  if (plain !== undefined) return { readable: true, value: plain, problems: [] };
  const scan = new JsonScan(body, limits.depth);
  const fault = scan.run();
  if (fault) return refusedAt(fault, body, text.length - body.length);
  const problems = scan.duplicates.slice(0, limits.problems + 1).map(({ key, path }) => ({
    code: 'json.duplicateKey',
    severity: 'error' as const,
    path,
    message: sentence('json.duplicateKey', { key: JSON.stringify(key) }),
  }));
  return { readable: true, value: JSON.parse(body), problems };
}

/**
 * The value of text in which, as a look at it tells, no key stands twice and nothing is deep. Undefined: it has to be
 * looked at more closely.
 */
function plainValue(body: string): unknown {
  if (countIn(body, '[', limits.depth) + countIn(body, '{', limits.depth) > limits.depth) return undefined;
  try {
    const value: unknown = JSON.parse(body);
    return hasEveryKey(value, body) || JSON.stringify(value) === body ? value : undefined;
  } catch {
    return undefined;
  }
}

/** A key that stands twice has two colons and is one in the value. Where texts hold colons too, it can't be told. */
function hasEveryKey(value: unknown, body: string): boolean {
  const keys = keysIn(value);
  return countIn(body, ':', keys) === keys;
}

function keysIn(value: unknown): number {
  let count = 0;
  if (Array.isArray(value)) for (const inner of value) count += keysIn(inner);
  else if (isObject(value)) for (const key in value) count += 1 + keysIn(value[key]);
  return count;
}

/** How many; it is not counted on where there are more than `most`. */
function countIn(text: string, sign: string, most: number): number {
  let count = 0;
  for (let at = text.indexOf(sign); at !== -1 && count <= most; at = text.indexOf(sign, at + 1)) count += 1;
  return count;
}

function refused(
  path: string,
  code: 'json.tooLarge' | 'json.tooDeep' | 'json.syntax',
  parts: Parts,
  at?: number,
): Read {
  const span = at === undefined ? {} : { span: [at, at + 1] as const };
  return { readable: false, problems: [{ code, severity: 'error', path, message: sentence(code, parts), ...span }] };
}

function refusedAt(fault: ScanFault, body: string, skipped: number): Read {
  const { line, column } = lineAndColumn(body, fault.at);
  if (fault.kind === 'tooDeep') return refused(fault.path, 'json.tooDeep', { limit: limits.depth, line, column });
  const expected = sentence(`json.token.${fault.expected}`);
  const got =
    fault.at < body.length
      ? JSON.stringify(String.fromCodePoint(body.codePointAt(fault.at) ?? 0))
      : sentence('json.token.end');
  return refused('', 'json.syntax', { line, column, expected, got }, fault.at + skipped);
}

/** Both from 1, in UTF-16 units. */
function lineAndColumn(text: string, at: number): { readonly line: number; readonly column: number } {
  let [line, lineStart] = [1, 0];
  for (let newline = text.indexOf('\n'); newline !== -1 && newline < at; newline = text.indexOf('\n', newline + 1)) {
    line += 1;
    lineStart = newline + 1;
  }
  return { line, column: at - lineStart + 1 };
}
