import type { Request, Response } from 'express';
import type { Language } from '../../schemas/text.ts';
import type { Caller } from '../access/caller.ts';
import { revisionOf } from './etag.ts';
import type { Call } from './operation.ts';
import { languageOf } from './problem-handler.ts';

export interface CallInput {
  readonly params: never;
  readonly query: never;
  readonly body: never;
  readonly request: Request;
  readonly response: Response;
  /** Aborted when the server stops, where an answer would go on without end. */
  readonly stopping: AbortSignal | undefined;
}

/** What one request asks of an operation. What few operations look at is made when it is looked at. */
export class OperationCall implements Call<never, never, never> {
  readonly params: never;
  readonly query: never;
  readonly body: never;
  readonly request: Request;
  readonly response: Response;
  private readonly stopping: AbortSignal | undefined;
  private gone: AbortSignal | undefined;

  constructor({ params, query, body, request, response, stopping }: CallInput) {
    this.params = params;
    this.query = query;
    this.body = body;
    this.request = request;
    this.response = response;
    this.stopping = stopping;
  }

  get caller(): Caller {
    const caller: Caller | undefined = this.response.locals.caller;
    if (!caller) throw new Error('Nobody is signed in');
    return caller;
  }

  get language(): Language {
    return languageOf(this.request);
  }

  get ifMatch(): number | undefined {
    return revisionOf(this.request.headers['if-match']);
  }

  get address(): string {
    return this.request.ip ?? '';
  }

  get signal(): AbortSignal {
    this.gone ??= goneSignal(this.response, this.stopping);
    return this.gone;
  }
}

function goneSignal(response: Response, stopping: AbortSignal | undefined): AbortSignal {
  const gone = new AbortController();
  if (response.destroyed) gone.abort();
  response.once('close', () => gone.abort());
  return stopping ? AbortSignal.any([gone.signal, stopping]) : gone.signal;
}
