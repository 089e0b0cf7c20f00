import type { IncomingHttpHeaders } from 'node:http';
import { say } from './messages/say.ts';
import { HttpProblem } from './problem.ts';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses what another site's page makes a browser send. Cookies are SameSite=Strict, so this is the second of two walls;
 * it also keeps others from signing somebody in. A token is sent by programs only: browsers never add one by themselves.
 */
export function requireSameSite(method: string, headers: IncomingHttpHeaders): void {
  if (safe.has(method) || headers.authorization !== undefined) return;
  const site = headers['sec-fetch-site'];
  const { origin, host } = headers;
  const isOurs =
    site === undefined ? origin === undefined || hostOf(origin) === host : site === 'same-origin' || site === 'none';
  if (!isOurs) throw new HttpProblem(403, 'csrf', say('csrf'));
}

function hostOf(origin: string): string | undefined {
  try {
    return new URL(origin).host;
  } catch {
    return undefined;
  }
}
