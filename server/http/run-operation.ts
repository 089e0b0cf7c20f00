import type { Request, RequestHandler, Response } from 'express';
import { type Validator, validatorOf } from '../../schemas/validate.ts';
import { letItCome, tooLarge } from './body/read-body.ts';
import { jsonOf, readJsonBytes } from './body/read-json-body.ts';
import { OperationCall } from './call.ts';
import { say } from './messages/say.ts';
import type { Answer, AnswerShape, Operation } from './operation.ts';
import { HttpProblem } from './problem.ts';

const usualBodyLimit = 1 << 20;
/** Of a body that nobody asked for; it is thrown away. */
const ignoredBody = 64 * 1024;

const noParameters = { type: 'object', additionalProperties: false, properties: {} } as const;

/** Reads and validates a request that is admitted, does what it asks, and answers. */
export function runOperation(one: Operation, stopping: AbortSignal): RequestHandler {
  const params = validatorOf(one.params ?? noParameters, { coerce: true });
  const query = validatorOf(one.query ?? noParameters, { coerce: true });
  const readBody = bodyReader(one);
  const whileRunning = isEndless(one) ? stopping : undefined;
  return async (request, response) => {
    const given = {
      params: validated(params, { ...request.params }, 'params:'),
      query: validated(query, { ...request.query }, 'query:'),
    };
    const { body, answer } = await readBody(request, response, given.params);
    if (answer) {
      send(request, response, answer);
      return;
    }
    const call = new OperationCall({
      ...given,
      body,
      request,
      response,
      stopping: whileRunning,
    });
    send(request, response, await one.handle(call));
  };
}

function isEndless({ answers }: Operation): boolean {
  return Object.values(answers).some(
    (answer: AnswerShape) => 'contentTypes' in answer && answer.contentTypes.includes('text/event-stream'),
  );
}

/** A body that has been validated, or the answer to it already. */
type ReadBody = (
  request: Request,
  response: Response,
  params: never,
) => Promise<{ readonly body: never; readonly answer?: Answer | undefined }>;

function bodyReader({ body, bodyType, bodyLimit: most = usualBodyLimit, handleBytes }: Operation): ReadBody {
  if (bodyType === 'multipart/form-data')
    return async (request, response) => ({ body: admitForm(request, response, most) });
  if (!body) return async (request) => ({ body: refuseBody(request) });
  // Its bytes are counted, and its depth is known, before it is a value.
  const validator = validatorOf(body, { measured: true });
  return async (request, response, params) => {
    const bytes = await readJsonBytes(request, response, most);
    if (bytes === undefined) throw new HttpProblem(400, 'body.absent', say('body.absent'));
    const answer = await handleBytes?.(params, bytes);
    return answer ? { body: undefined as never, answer } : { body: validated(validator, jsonOf(bytes), '') };
  };
}

/** The operation itself takes a form in, part by part. */
function admitForm(request: Request, response: Response, most: number): never {
  const { 'content-type': type = '', 'content-encoding': encoding, 'content-length': length } = request.headers;
  if (!/^multipart\/form-data\s*;/i.test(type))
    throw new HttpProblem(415, 'body.type', say('body.type', 'multipart/form-data'));
  if (encoding !== undefined) throw new HttpProblem(415, 'body.encoding', say('body.encoding', encoding.slice(0, 40)));
  if (Number(length ?? 0) > most) throw tooLarge(most);
  letItCome(request, response);
  return undefined as never;
}

function refuseBody({ headers }: Request): never {
  if (headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > ignoredBody)
    throw tooLarge(ignoredBody);
  return undefined as never;
}

function validated(validator: Validator, value: unknown, place: 'params:' | 'query:' | ''): never {
  const checked = validator(value);
  if (checked.ok) return checked.value as never;
  const faults = checked.problems.map(({ code, path, message }) => ({ code, pointer: place + path, message }));
  throw new HttpProblem(400, 'request.invalid', say('request.invalid', faults.length), { faults });
}

function send(request: Request, response: Response, answer: Answer): void {
  if (answer === 'sent') return;
  const { status, headers = {}, body } = answer;
  response.statusCode = status;
  for (const name in headers) response.setHeader(name, headers[name] ?? '');
  if (body === undefined) {
    response.end();
    return;
  }
  const content = body instanceof Uint8Array ? body : JSON.stringify(body);
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.setHeader('Content-Length', Buffer.byteLength(content));
  response.end(request.method === 'HEAD' ? undefined : content);
}
