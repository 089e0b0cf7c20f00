import { ApiProblem, Unreachable } from './problem.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
type QueryValue = string | number | boolean | undefined | readonly string[];

export interface RequestOptions {
  readonly method?: Method;
  readonly query?: Readonly<Record<string, QueryValue>>;
  /** Sent as JSON, a form as a form. */
  readonly body?: unknown;
  /** The revision that is being written over. */
  readonly ifMatch?: number;
  readonly signal?: AbortSignal;
}

const apiRoot = '/api/v1';

/** The address of an operation; a path of segments is escaped piece by piece. */
export function addressOf(path: readonly (string | number)[], query: RequestOptions['query'] = {}): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value === undefined || value === '') continue;
    for (const one of [value].flat()) search.append(key, String(one));
  }
  const text = search.toString();
  return `${apiRoot}/${path.map((piece) => encodeURIComponent(piece)).join('/')}${text ? `?${text}` : ''}`;
}

/**
 * Calls an operation. The server holds each answer against the schema that `Answer` comes from. Throws ApiProblem where
 * it refuses, Unreachable where there is no answer.
 */
export async function request<Answer>(
  path: readonly (string | number)[],
  { method = 'GET', query, body, ifMatch, signal }: RequestOptions = {},
): Promise<Answer> {
  const isForm = body instanceof FormData;
  const headers: Record<string, string> = { accept: 'application/json' };
  if (body !== undefined && !isForm) headers['content-type'] = 'application/json';
  if (ifMatch !== undefined) headers['if-match'] = `"${ifMatch}"`;
  const init: RequestInit = { method, headers, credentials: 'same-origin' };
  if (body !== undefined) init.body = isForm ? body : JSON.stringify(body);
  if (signal) init.signal = signal;
  const response = await fetch(addressOf(path, query), init).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new Unreachable(String(error));
  });
  if (response.status === 204) return undefined as Answer;
  const answer: unknown = await response.json().catch(() => {
    throw new Unreachable(`${response.status}`);
  });
  if (response.ok) return answer as Answer;
  throw new ApiProblem(response.status, typeof answer === 'object' && answer !== null ? { ...answer } : {});
}
