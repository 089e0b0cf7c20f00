import type { Request } from 'express';
import type { Deps } from '../deps.ts';
import type { Caller } from './caller.ts';

/** Who sent a request: by the session in its cookie, or by its API token. Undefined: nobody that we know. */
export async function authenticate(_deps: Deps, _request: Request): Promise<Caller | undefined> {
  return undefined;
}
