import type { NextFunction, Request, Response } from 'express';
import type { Language } from '../../schemas/text.ts';
import { DocumentTooLarge, InvalidCursor, StorageFull, StorageUnavailable } from '../storage/faults.ts';
import { say } from './messages/say.ts';
import { HttpProblem } from './problem.ts';

/** Chinese, unless the caller prefers English. */
export function languageOf(request: Request): Language {
  return request.acceptsLanguages('zh-CN', 'zh', 'en') === 'en' ? 'en' : 'zh-CN';
}

/** Writes every failure as application/problem+json. What nobody foresaw is logged, and told as a 500 without details. */
export function problemHandler() {
  return (error: unknown, request: Request, response: Response, next: NextFunction): void => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const problem =
      problemOf(error) ?? new HttpProblem(500, 'internal', say('internal', String(response.locals.requestId)));
    if (problem.status === 500) console.error(error);
    const language = languageOf(request);
    response
      .status(problem.status)
      .set(problem.headers)
      .type('application/problem+json')
      .send(
        JSON.stringify({
          type: 'about:blank',
          title: problem.sentence[language],
          status: problem.status,
          code: problem.code,
          message: problem.sentence,
          errors: problem.faults.map(({ code, pointer, message }) => ({
            code,
            pointer,
            detail: message[language],
            message,
          })),
          ...problem.extra,
        }),
      );
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
  const type = error instanceof Error && 'type' in error ? error.type : undefined;
  if (type === 'entity.too.large') return new HttpProblem(413, 'body.tooLarge', say('body.tooLarge'));
  const status = error instanceof Error && 'status' in error ? error.status : undefined;
  if (status === 400 || status === 415) return new HttpProblem(status, 'body.malformed', say('body.malformed'));
  return undefined;
}
