import type { NextFunction, Request, Response } from 'express';
import type { Language } from '../../schemas/text.ts';
import type { Log } from '../operation/log.ts';
import { DocumentTooLarge, InvalidCursor, NotStorable, StorageFull, StorageUnavailable } from '../storage/faults.ts';
import { letGo } from './body/let-go.ts';
import { say } from './messages/say.ts';
import { HttpProblem } from './problem.ts';
import { problemDocument, problemType } from './problem-document.ts';

/** Chinese, unless the caller prefers English. */
export function languageOf(request: Request): Language {
  return request.acceptsLanguages('zh-CN', 'zh', 'en') === 'en' ? 'en' : 'zh-CN';
}

/** Writes every failure as application/problem+json. What nobody foresaw is logged, and told as a 500 without details. */
export function problemHandler(log: Log) {
  return (error: unknown, request: Request, response: Response, _next: NextFunction): void => {
    const requestId = String(response.locals.requestId);
    const told = problemOf(error);
    if (!told) log.error({ request: requestId, operation: response.locals.operation, err: error }, 'unforeseen');
    if (response.headersSent) {
      // Half an answer can't be taken back: the connection breaks, so that nobody takes it for a whole one.
      response.destroy();
      return;
    }
    const problem = told ?? new HttpProblem(500, 'internal', say('internal', requestId));
    letGo(request, response);
    // Of an answer that was begun, nothing may describe the problem.
    for (const name of ['Content-Disposition', 'Content-Encoding', 'Content-Length', 'ETag'])
      response.removeHeader(name);
    const text = JSON.stringify(problemDocument(problem, languageOf(request), requestId));
    response.status(problem.status).set(problem.headers).setHeader('Content-Type', problemType);
    response.setHeader('Vary', 'Accept-Language');
    response.setHeader('Content-Length', Buffer.byteLength(text));
    response.end(text);
  };
}

function problemOf(error: unknown): HttpProblem | undefined {
  if (error instanceof HttpProblem) return error;
  if (error instanceof InvalidCursor) return new HttpProblem(400, 'cursor.invalid', say('cursor.invalid'));
  if (error instanceof StorageUnavailable)
    return new HttpProblem(503, 'storage.unavailable', say('storage.unavailable'), { headers: { 'Retry-After': '2' } });
  if (error instanceof StorageFull) return new HttpProblem(507, 'storage.full', say('storage.full'));
  if (error instanceof DocumentTooLarge)
    return new HttpProblem(413, 'document.tooLarge', say('document.tooLarge', Math.ceil(error.bytes / 2 ** 20)));
  if (error instanceof NotStorable)
    return new HttpProblem(422, 'document.notStorable', say('document.notStorable', error.pointer));
  // Express reads the parameters of a path.
  if (error instanceof URIError) return new HttpProblem(400, 'address.malformed', say('address.malformed'));
  return undefined;
}
