/** What came back. `body`: parsed where it is JSON, else text. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: a test states what it expects of an answer by looking at it.
  readonly body: any;
  readonly bytes: Buffer;
}

type Fields = Readonly<Record<string, string>>;

/** Sees every answer but those that are opened. */
export type Check = (method: string, address: string, reply: Reply) => void;

export interface Client {
  get(path: string, headers?: Fields): Promise<Reply>;
  post(path: string, body?: unknown, headers?: Fields): Promise<Reply>;
  put(path: string, body?: unknown, headers?: Fields): Promise<Reply>;
  patch(path: string, body?: unknown, headers?: Fields): Promise<Reply>;
  del(path: string, body?: unknown, headers?: Fields): Promise<Reply>;
  /** Any method and address of the server. A body that is text, bytes or a form is sent as it is. */
  send(method: string, address: string, body?: unknown, headers?: Fields): Promise<Reply>;
  /** The answer itself, for downloads and events; closed by the caller. */
  open(address: string, headers?: Fields): Promise<Response>;
  /** Sent with every request; what the server sets or takes back is kept. */
  readonly cookies: Map<string, string>;
}

/** Calls the API as a browser of one person does; paths stand below /api/v1. */
export function client(url: string, always: Fields = {}, check: Check = () => {}): Client {
  const cookies = new Map<string, string>();
  const fetched = async (method: string, address: string, body: unknown, headers: Fields): Promise<Response> => {
    const json = isJson(body);
    const response = await fetch(new URL(address, url), {
      method,
      redirect: 'manual',
      headers: {
        ...(json ? { 'content-type': 'application/json' } : {}),
        ...(cookies.size > 0 ? { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') } : {}),
        ...always,
        ...headers,
      },
      ...(body === undefined ? {} : { body: json ? JSON.stringify(body) : (body as RequestInit['body'] & {}) }),
    });
    for (const line of response.headers.getSetCookie()) keep(cookies, line);
    return response;
  };
  const send: Client['send'] = async (method, address, body, headers = {}) => {
    const response = await fetched(method, address, body, headers);
    const bytes = Buffer.from(await response.arrayBuffer());
    const isDocument = /\bjson\b/.test(response.headers.get('content-type') ?? '') && bytes.length > 0;
    const text = bytes.toString('utf8');
    const parsed = isDocument ? JSON.parse(text) : text;
    const reply = { status: response.status, headers: response.headers, body: parsed, bytes };
    check(method, address, reply);
    return reply;
  };
  const below = (path: string) => `/api/v1${path}`;
  return {
    cookies,
    send,
    open: (address, headers = {}) => fetched('GET', address, undefined, headers),
    get: (path, headers) => send('GET', below(path), undefined, headers),
    post: (path, body, headers) => send('POST', below(path), body, headers),
    put: (path, body, headers) => send('PUT', below(path), body, headers),
    patch: (path, body, headers) => send('PATCH', below(path), body, headers),
    del: (path, body, headers) => send('DELETE', below(path), body, headers),
  };
}

function isJson(body: unknown): boolean {
  return body !== undefined && typeof body !== 'string' && !(body instanceof FormData) && !ArrayBuffer.isView(body);
}

function keep(cookies: Map<string, string>, line: string): void {
  const [pair = '', ...attributes] = line.split(/;\s*/);
  const at = pair.indexOf('=');
  const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
  const isOver = value === '' || attributes.some((one) => /^max-age=0$/i.test(one) || /^expires=.*1970/i.test(one));
  if (isOver) cookies.delete(name);
  else cookies.set(name, value);
}
