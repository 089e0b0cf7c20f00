import type { RequestHandler } from 'express';
import type { Caller } from '../access/caller.ts';
import type { Log } from '../operation/log.ts';
import type { Metrics } from '../operation/metrics.ts';
import { requestIdOf } from './request-id.ts';

/** Gives every request its id, and tells log and metrics how it ended: which operation, not which address. */
export function watchRequests(log: Log, metrics: Metrics): RequestHandler {
  const isLogged = log.isLevelEnabled('info');
  return (request, response, next) => {
    const begun = performance.now();
    const id = requestIdOf(request.headers['x-request-id']);
    const { locals } = response;
    locals.requestId = id;
    locals.operation = 'none';
    response.setHeader('X-Request-Id', id);
    response.once('close', () => {
      const milliseconds = performance.now() - begun;
      metrics.observe(locals.operation, response.statusCode, milliseconds / 1000);
      if (!isLogged || locals.quiet) return;
      const caller: Caller | undefined = locals.caller;
      log.info({
        request: id,
        method: request.method,
        operation: locals.operation,
        park: locals.park,
        person: caller?.person,
        token: caller && 'token' in caller.via ? caller.via.token : undefined,
        status: response.statusCode,
        whole: response.writableFinished,
        ms: Math.round(milliseconds * 10) / 10,
      });
    });
    next();
  };
}
