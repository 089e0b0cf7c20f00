import type { Request, Response } from 'express';
import { readJson } from '../../../schemas/json/read-json.ts';
import { pointer } from '../../../schemas/pointer.ts';
import type { Problem } from '../../../schemas/problem.ts';
import { say } from '../messages/say.ts';
import { HttpProblem } from '../problem.ts';
import { readBody } from './read-body.ts';

const isJson = /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i;
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The bytes of a body of JSON; undefined: there is no body. */
export async function readJsonBytes(request: Request, response: Response, most: number): Promise<Buffer | undefined> {
  const { 'content-type': type, 'content-length': length, 'transfer-encoding': coding } = request.headers;
  if (coding === undefined && (length === undefined || length === '0')) return undefined;
  if (!isJson.test(type ?? '')) throw new HttpProblem(415, 'body.type', say('body.type', 'application/json'));
  return readBody(request, response, most);
}

/** Its value. */
export function jsonOf(bytes: Uint8Array): unknown {
  const text = textOf(bytes);
  const read = readJson(text);
  const inherited = read.readable && couldInherit(text) ? inheritedKey(read.value) : undefined;
  const problems = [...read.problems, ...(inherited === undefined ? [] : [inherited])];
  if (read.readable && problems.length === 0) return read.value;
  const faults = problems.map(({ code, path, message }) => ({ code, pointer: path, message }));
  throw new HttpProblem(400, 'body.malformed', say('body.malformed'), { faults });
}

function textOf(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw new HttpProblem(400, 'body.notUtf8', say('body.notUtf8'));
  }
}

/** The key is written out, or with an escape that may spell it. */
function couldInherit(text: string): boolean {
  return text.includes('__proto__') || (text.includes('\\u00') && /\\u00(5f|70|72|6f|74)/i.test(text));
}

/** The first place of a key that would change what every object inherits, were the value copied carelessly. */
function inheritedKey(root: unknown): Pick<Problem, 'code' | 'path' | 'message'> | undefined {
  const open: { readonly value: unknown; readonly path: string }[] = [{ value: root, path: '' }];
  for (let one = open.pop(); one; one = open.pop()) {
    const { value, path } = one;
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, inner] of Object.entries(value)) {
      const place = path + pointer(key);
      if (key === '__proto__') return { code: 'body.reservedKey', path: place, message: say('body.reservedKey') };
      open.push({ value: inner, path: place });
    }
  }
  return undefined;
}
