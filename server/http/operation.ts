import type { Request, Response } from 'express';
import type { Static, TObject, TSchema } from 'typebox';
import type { Language, Sentence } from '../../schemas/text.ts';
import type { Caller } from '../access/caller.ts';
import type { OperationId } from '../access/table.ts';

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** What an operation is given: everything in it has been validated, and the caller may call it. */
export interface Call<Params, Query, Body> {
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  /** Throws where nobody is signed in, which only an operation for anyone has to expect. */
  readonly caller: Caller;
  readonly language: Language;
  /** The revision that `If-Match` names; undefined: the header is absent. */
  readonly ifMatch: number | undefined;
  readonly address: string;
  /** For what JSON can't hold: an upload, a download, events. */
  readonly request: Request;
  readonly response: Response;
  /** Aborted when the caller has gone. */
  readonly signal: AbortSignal;
}

/** `body`: what becomes JSON, or is it already, in bytes. `sent`: the operation has written to the response itself. */
export type Answer =
  | { readonly status: number; readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> }
  | 'sent';

/** What an answer of one status holds: JSON by a schema, a file, events, or nothing. */
export type AnswerShape =
  | { readonly description: string; readonly schema: TSchema; readonly headers?: readonly string[] }
  | { readonly description: string; readonly contentTypes: readonly string[] }
  | { readonly description: string };

/** One operation of the API: the schemas that validate it are the ones that describe it. */
export interface Operation<
  Params extends TObject = TObject,
  Query extends TObject = TObject,
  Body extends TSchema = TSchema,
> {
  readonly id: OperationId;
  readonly method: Method;
  /** Below `/api/v1`, with parameters in braces: `/parks/{park}/rule-sets`. */
  readonly path: string;
  readonly tag: string;
  readonly summary: Sentence;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  /** Left out: `application/json`, at most `bodyLimit` bytes (1 MB unless said). */
  readonly bodyType?: 'application/json' | 'multipart/form-data';
  readonly bodyLimit?: number;
  readonly answers: Readonly<Record<number, AnswerShape>>;
  /** Answers by a body as it came; undefined: it can't, so that the body is read and validated here, and `handle` answers. */
  handleBytes?(params: Static<Params>, body: Uint8Array): Promise<Answer | undefined>;
  handle(call: Call<Static<Params>, Static<Query>, Static<Body>>): Promise<Answer>;
}

/** Keeps the types of one operation's schemas for its handler, and lets operations of all kinds stand in one list. */
export function operation<Params extends TObject, Query extends TObject, Body extends TSchema>(
  one: Operation<Params, Query, Body>,
): Operation {
  return one as unknown as Operation;
}
