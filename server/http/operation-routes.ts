import { createHash, timingSafeEqual } from 'node:crypto';
import type { Express, Request } from 'express';
import type { Deps } from '../deps.ts';
import type { Metrics } from '../operation/metrics.ts';
import { isLoopback } from '../settings.ts';
import { StorageUnavailable } from '../storage/faults.ts';
import { say } from './messages/say.ts';
import { HttpProblem } from './problem.ts';

const mostMilliseconds = 2000;

/** What those who run the server ask: is it there, can it serve, what does it cost. */
export function mountOperationRoutes(app: Express, deps: Deps, metrics: Metrics, stopping: AbortSignal): void {
  app.get('/health/live', (_request, response) => {
    response.locals.quiet = true;
    response.locals.operation = 'health';
    response.json({ status: 'live' });
  });
  app.get('/health/ready', async (_request, response) => {
    response.locals.quiet = true;
    response.locals.operation = 'health';
    if (stopping.aborted) throw new HttpProblem(503, 'server.stopping', say('server.stopping'));
    await inTime(deps.store.ping());
    response.json({ status: 'ready' });
  });
  app.get('/metrics', async (request, response) => {
    response.locals.quiet = true;
    response.locals.operation = 'metrics';
    requireReader(request, deps.settings.metricsToken);
    response.type(metrics.contentType).send(await metrics.text());
  });
}

/** A store that hangs is not there. */
async function inTime(ping: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new StorageUnavailable('No answer to a ping')), mostMilliseconds);
  });
  await Promise.race([ping, late]).finally(() => clearTimeout(timer));
}

/** A proxy on this machine speaks for others, whom it names. */
function requireReader(request: Request, token: string | undefined): void {
  const { authorization, 'x-forwarded-for': forwarded, forwarded: forwardedToo } = request.headers;
  const address = request.socket.remoteAddress?.replace(/^::ffff:/, '') ?? '';
  if (isLoopback(address) && forwarded === undefined && forwardedToo === undefined) return;
  if (token !== undefined && authorization !== undefined && areSame(authorization, `Bearer ${token}`)) return;
  throw new HttpProblem(403, 'metrics.closed', say('metrics.closed'));
}

function areSame(a: string, b: string): boolean {
  const hashed = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hashed(a), hashed(b));
}
