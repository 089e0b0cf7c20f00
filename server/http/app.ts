import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import type { TObject } from 'typebox';
import type { Language } from '../../schemas/text.ts';
import { type Validator, validatorOf } from '../../schemas/validate.ts';
import { authenticate } from '../access/authenticate.ts';
import type { Caller } from '../access/caller.ts';
import { requireAccess } from '../access/require-access.ts';
import type { Deps } from '../deps.ts';
import { revisionOf } from './etag.ts';
import { say } from './messages/say.ts';
import type { Answer, Operation } from './operation.ts';
import { HttpProblem } from './problem.ts';
import { languageOf, problemHandler } from './problem-handler.ts';

const base = '/api/v1';
const usualBodyLimit = 1 << 20;

/** The Express application: every operation behind its checks. */
export function createApp(deps: Deps, operations: readonly Operation[]): Express {
  const app = express();
  app.disable('x-powered-by');
  for (const one of operations) mount(app, one, deps);
  app.use((_request, _response) => {
    throw new HttpProblem(404, 'route.unknown', say('route.unknown'));
  });
  app.use(problemHandler());
  return app;
}

function mount(app: Express, one: Operation, deps: Deps): void {
  const path = base + one.path.replaceAll(/\{(\w+)\}/g, ':$1');
  const checks = [];
  if (one.body && one.bodyType !== 'multipart/form-data')
    checks.push(express.json({ limit: one.bodyLimit ?? usualBodyLimit, strict: false }));
  const validators = {
    params: one.params && validatorOf(one.params, { coerce: true }),
    query: validatorOf(one.query ?? noQuery, { coerce: true }),
    body: one.body && one.bodyType !== 'multipart/form-data' ? validatorOf(one.body) : undefined,
  };
  app[one.method](path, admit(one, deps), ...checks, async (request: Request, response: Response) => {
    const answer = await one.handle(callOf(request, response, validators));
    send(response, answer);
  });
}

/** Who calls is checked before a byte of the body is read. */
function admit({ id }: Operation, deps: Deps) {
  return async (request: Request, response: Response, next: NextFunction): Promise<void> => {
    const caller = await authenticate(deps, request);
    requireAccess(id, caller, request.params);
    response.locals.caller = caller;
    next();
  };
}

const noQuery = { type: 'object', additionalProperties: false, properties: {} } as unknown as TObject;

interface Validators {
  readonly params: Validator | undefined;
  readonly query: Validator;
  readonly body: Validator | undefined;
}

function callOf(request: Request, response: Response, { params, query, body }: Validators) {
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  return {
    params: validated(params, request.params, 'params'),
    query: validated(query, request.query, 'query'),
    body: body ? validated(body, request.body, 'body') : undefined,
    get caller(): Caller {
      const caller = response.locals.caller as Caller | undefined;
      if (!caller) throw new Error('Nobody is signed in');
      return caller;
    },
    language: languageOf(request) satisfies Language,
    ifMatch: revisionOf(request.headers['if-match']),
    address: request.ip ?? '',
    request,
    response,
    signal: gone.signal,
  } as never;
}

function validated(validator: Validator | undefined, value: unknown, place: 'params' | 'query' | 'body'): unknown {
  if (!validator) return {};
  const checked = validator(place === 'body' ? value : { ...(value as object) });
  if (checked.ok) return checked.value;
  const faults = checked.problems.map(({ code, path, message }) => ({
    code,
    pointer: place === 'body' ? path : `${place}:${path}`,
    message,
  }));
  throw new HttpProblem(400, 'request.invalid', say('request.invalid', faults.length), { faults });
}

function send(response: Response, answer: Answer): void {
  if (answer === 'sent') return;
  response.status(answer.status).set(answer.headers ?? {});
  if (answer.body === undefined) response.end();
  else response.json(answer.body);
}
