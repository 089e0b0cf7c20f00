import compression from 'compression';
import express, { type Express, type Request, type RequestHandler, type Response } from 'express';
import type { Deps } from '../deps.ts';
import type { Log } from '../operation/log.ts';
import type { Metrics } from '../operation/metrics.ts';
import { mountDesigner } from './designer/mount-designer.ts';
import { say } from './messages/say.ts';
import { mountOperations } from './mount.ts';
import { mountDocs } from './openapi/mount-docs.ts';
import type { Operation } from './operation.ts';
import { mountOperationRoutes } from './operation-routes.ts';
import { HttpProblem } from './problem.ts';
import { problemHandler } from './problem-handler.ts';
import { addressOf, limitRate } from './rate-limit.ts';
import { securityHeaders } from './security-headers.ts';
import { watchRequests } from './watch-requests.ts';

export interface Surroundings {
  readonly log: Log;
  readonly metrics: Metrics;
  /** Aborted when the server begins to stop. */
  readonly stopping: AbortSignal;
}

const longestAddress = 8000;

/** The Express application: every operation behind its checks. */
export function createApp(deps: Deps, operations: readonly Operation[], around: Surroundings): Express {
  const { log, metrics, stopping } = around;
  const { tls, proxies, requestsPer10Seconds, designerFolder } = deps.settings;
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('query parser', 'simple');
  app.set('trust proxy', proxies);
  app.use(watchRequests(log, metrics));
  app.use(securityHeaders(tls, 'answers'));
  app.use(requireShortAddress);
  mountOperationRoutes(app, deps, metrics, stopping);
  app.use(limitRate({ most: requestsPer10Seconds, seconds: 10, by: addressOf }));
  app.use(packWhereAsked());
  mountDocs(app, operations, tls);
  if (designerFolder === undefined) app.get('/', (_request, response) => response.redirect('/api/docs'));
  else mountDesigner(app, designerFolder, tls);
  app.use(storeNothing);
  mountOperations(app, operations, deps, stopping);
  app.use((_request, _response) => {
    throw new HttpProblem(404, 'route.unknown', say('route.unknown'));
  });
  app.use(problemHandler(log));
  return app;
}

function requireShortAddress({ url }: Request, _response: Response, next: () => void): void {
  if (url.length > longestAddress)
    throw new HttpProblem(414, 'address.tooLong', say('address.tooLong', longestAddress));
  next();
}

/** Answers are for the one who asked, and for now. */
function storeNothing(_request: Request, response: Response, next: () => void): void {
  response.setHeader('Cache-Control', 'no-store');
  next();
}

/** Programs that don't ask for it are spared what it costs to be ready for it. */
function packWhereAsked(): RequestHandler {
  const pack = compression({ filter: isWorthPacking });
  return (request, response, next) => {
    if (request.headers['accept-encoding'] === undefined) next();
    else pack(request, response, next);
  };
}

/** Events have to arrive one by one. */
function isWorthPacking(request: Request, response: Response): boolean {
  const type = String(response.getHeader('Content-Type'));
  if (type.startsWith('text/event-stream')) return false;
  return type.startsWith('application/x-ndjson') || compression.filter(request, response);
}
