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
 * The value of text that is written as JSON.stringify writes it, as programs do: no key stands twice in it, and so few
 * brackets make nothing deep. Undefined: it has to be looked at more closely.
 */
function plainValue(body: string): unknown {
  if (bracketsIn(body, '[') + bracketsIn(body, '{') > limits.depth) return undefined;
  try {
    const value: unknown = JSON.parse(body);
    return JSON.stringify(value) === body ? value : undefined;
  } catch {
    return undefined;
  }
}

/** How many; it is not counted on where there are too many. */
function bracketsIn(text: string, bracket: string): number {
  let count = 0;
  for (let at = text.indexOf(bracket); at !== -1 && count <= limits.depth; at = text.indexOf(bracket, at + 1))
    count += 1;
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
