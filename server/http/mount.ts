import type { Express, Request, RequestHandler, Response } from 'express';
import { authenticate } from '../access/authenticate.ts';
import type { Caller } from '../access/caller.ts';
import { requireAccess } from '../access/require-access.ts';
import type { Deps } from '../deps.ts';
import { say } from './messages/say.ts';
import type { Operation } from './operation.ts';
import { HttpProblem } from './problem.ts';
import { limitRate } from './rate-limit.ts';
import { runOperation } from './run-operation.ts';
import { requireSameSite } from './same-site.ts';

const base = '/api/v1';

/** Puts every operation at its address, behind its checks. A known address knows which methods it takes. */
export function mountOperations(app: Express, operations: readonly Operation[], deps: Deps, stopping: AbortSignal) {
  const limitAccount = limitRate({
    most: deps.settings.requestsPer10Seconds,
    seconds: 10,
    by: (_request, response) => (response.locals.caller as Caller | undefined)?.person,
  });
  const paths = [...new Set(operations.map(({ path }) => path))];
  for (const path of paths.sort(literalFirst)) {
    const here = operations.filter((one) => one.path === path);
    const methods = allowed(here);
    const address = base + path.replaceAll(/\{(\w+)\}/g, ':$1');
    // One route a path, so that a request is held against each path once.
    const route = app.route(address).all(requireMethod(methods));
    for (const one of here) {
      const handlers = [admit(one, deps), limitAccount, runOperation(one, stopping)];
      route[one.method](...handlers);
    }
  }
}

/** `/imports` stands before `/{period}`, or it would be taken for a period. */
function literalFirst(a: string, b: string): number {
  const ranked = (path: string) => path.replaceAll('{', '\uffff');
  return ranked(a) < ranked(b) ? -1 : 1;
}

/** HEAD is answered where GET gives JSON; a download or events would be made for nothing. */
function allowed(operations: readonly Operation[]): readonly string[] {
  return operations.flatMap(({ method, answers }) => {
    const files = Object.values(answers).some((answer) => 'contentTypes' in answer);
    return method === 'get' && !files ? ['GET', 'HEAD'] : [method.toUpperCase()];
  });
}

function requireMethod(methods: readonly string[]): RequestHandler {
  const allow = methods.join(', ');
  return ({ method }, response, next) => {
    if (methods.includes(method)) next();
    else if (method === 'OPTIONS') response.status(204).set('Allow', allow).end();
    else throw new HttpProblem(405, 'method.unknown', say('method.unknown', allow), { headers: { Allow: allow } });
  };
}

/** Who calls is checked before a byte of the body is read. */
function admit({ id }: Operation, deps: Deps): RequestHandler {
  return async (request: Request, response: Response, next) => {
    const { locals } = response;
    locals.operation = id;
    requireSameSite(request.method, request.headers);
    const caller = await authenticate(deps, request);
    requireAccess(id, caller, request.params);
    locals.caller = caller;
    locals.park = request.params.park;
    next();
  };
}
