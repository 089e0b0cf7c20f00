import type { Express, Request, Response } from 'express';
import { authenticate } from '../access/authenticate.ts';
import { requireAccess } from '../access/require-access.ts';
import type { Deps } from '../deps.ts';
import { Addresses, type Params } from './addresses.ts';
import { say } from './messages/say.ts';
import type { Operation } from './operation.ts';
import { HttpProblem } from './problem.ts';
import { limitRate } from './rate-limit.ts';
import { runOperation } from './run-operation.ts';
import { requireSameSite } from './same-site.ts';

const base = '/api/v1';

type AnswerTo = (params: Params, request: Request, response: Response) => Promise<void>;

/** What one address takes. */
interface Place {
  readonly allow: string;
  readonly methods: ReadonlyMap<string, AnswerTo>;
}

/** Puts every operation at its address, behind its checks. A known address knows which methods it takes. */
export function mountOperations(app: Express, operations: readonly Operation[], deps: Deps, stopping: AbortSignal) {
  const limitAccount = limitRate(deps.settings.requestsPer10Seconds, 10);
  const addresses = new Addresses<Place>();
  for (const path of new Set(operations.map((one) => one.path))) {
    const methods = new Map<string, AnswerTo>();
    for (const one of operations.filter((other) => other.path === path)) {
      const answer = answerTo(one, deps, limitAccount, stopping);
      for (const method of allowed(one)) methods.set(method, answer);
    }
    addresses.put(base + path, { allow: [...methods.keys()].join(', '), methods });
  }
  app.use(async (request, response, next) => {
    const found = addresses.find(request.path);
    if (!found) return next();
    storeNothing(response);
    const { allow, methods } = found.place;
    const answer = methods.get(request.method);
    if (answer) await answer(found.params, request, response);
    else if (request.method === 'OPTIONS') response.status(204).set('Allow', allow).end();
    else throw new HttpProblem(405, 'method.unknown', say('method.unknown', allow), { headers: { Allow: allow } });
  });
}

/** Answers are for the one who asked, and for now. */
export function storeNothing(response: Response): void {
  response.setHeader('Cache-Control', 'no-store');
}

/** HEAD is answered where GET gives JSON; a download or events would be made for nothing. */
function allowed({ method, answers }: Operation): readonly string[] {
  const files = Object.values(answers).some((answer) => 'contentTypes' in answer);
  return method === 'get' && !files ? ['GET', 'HEAD'] : [method.toUpperCase()];
}

/** Who calls is checked before a byte of the body is read. */
function answerTo(one: Operation, deps: Deps, limitAccount: (key: string) => void, stopping: AbortSignal): AnswerTo {
  const run = runOperation(one, stopping);
  return async (params, request, response) => {
    const { locals } = response;
    locals.operation = one.id;
    requireSameSite(request.method, request.headers);
    const caller = await authenticate(deps, request);
    requireAccess(one.id, caller, params);
    locals.caller = caller;
    locals.park = params.park;
    if (caller) limitAccount(caller.person);
    await run(params, request, response);
  };
}
