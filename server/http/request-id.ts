import { randomBytes } from 'node:crypto';

const isSane = /^[\w.-]{8,64}$/;

let pool = Buffer.alloc(0);
let used = 0;

/** The caller's own, where it is fit to stand in a log; else a new one. */
export function requestIdOf(header: string | string[] | undefined): string {
  return typeof header === 'string' && isSane.test(header) ? header : newRequestId();
}

/** Random bytes are drawn by the thousand: drawing them one request at a time costs more than all the rest of the id. */
function newRequestId(): string {
  if (used === pool.length) [pool, used] = [randomBytes(16 * 256), 0];
  used += 16;
  return pool.toString('hex', used - 16, used);
}
