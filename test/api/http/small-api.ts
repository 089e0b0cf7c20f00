import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { Writable } from 'node:stream';
import { Type } from 'typebox';
import { createApp } from '../../../server/http/app.ts';
import { type Operation, operation } from '../../../server/http/operation.ts';
import { serverOf } from '../../../server/http/serve-app.ts';
import { openLog } from '../../../server/operation/log.ts';
import { startMetrics } from '../../../server/operation/metrics.ts';
import type { Settings } from '../../../server/settings.ts';
import { type Client, client } from '../client.ts';
import { startTestServer } from '../harness.ts';

export interface SmallApi {
  readonly url: string;
  readonly port: number;
  readonly caller: Client;
  /** What has been logged. */
  log(): string;
  /** As a server does that begins to stop. */
  stop(): void;
  close(): Promise<void>;
}

const summary = { 'zh-CN': '回声', en: 'Echo' };
const note = Type.Object(
  { name: Type.String({ maxLength: 20 }), values: Type.Optional(Type.Record(Type.String(), Type.Unknown())) },
  { additionalProperties: false },
);

/** Operations that show what reaches one. They stand under ids of the access table that anyone may call, or nobody. */
const echoes: readonly Operation[] = [
  operation({
    id: 'signIn',
    method: 'post',
    path: '/echo',
    tag: 'echo',
    summary,
    body: note,
    bodyLimit: 64 * 1024,
    answers: { 200: { description: 'The body', schema: note } },
    handle: async ({ body }) => ({ status: 200, body }),
  }),
  operation({
    id: 'signIn',
    method: 'get',
    path: '/echo',
    tag: 'echo',
    summary,
    query: Type.Object({ many: Type.Optional(Type.Integer({ maximum: 100_000 })) }, { additionalProperties: false }),
    answers: { 200: { description: 'Some text', schema: note } },
    handle: async ({ query: { many = 1 } }) => ({ status: 200, body: { name: '积'.repeat(many) } }),
  }),
  operation({
    id: 'signIn',
    method: 'post',
    path: '/fail/{how}',
    tag: 'echo',
    summary,
    params: Type.Object({ how: Type.String({ maxLength: 30 }) }, { additionalProperties: false }),
    answers: { 200: { description: 'Never' } },
    handle: async ({ params, response }) => {
      if (params.how === 'json') JSON.parse('企业甲 is no JSON');
      if (params.how === 'half') {
        response.write('half of it');
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      throw new Error('a bug');
    },
  }),
  operation({
    id: 'signIn',
    method: 'get',
    path: '/events',
    tag: 'echo',
    summary,
    answers: { 200: { description: 'Without end', contentTypes: ['text/event-stream'] } },
    handle: async ({ response, signal }) => {
      response.setHeader('Content-Type', 'text/event-stream');
      response.write('data: begun\n\n');
      await once(signal, 'abort');
      response.end('data: stopped\n\n');
      return 'sent';
    },
  }),
  operation({
    id: 'whoAmI',
    method: 'post',
    path: '/closed',
    tag: 'echo',
    summary,
    body: note,
    answers: { 200: { description: 'Never' } },
    handle: async () => ({ status: 200 }),
  }),
];

export async function startSmallApi(settings: Partial<Settings> = {}): Promise<SmallApi> {
  const whole = await startTestServer(settings);
  const lines: string[] = [];
  const log = openLog('info', new Writable({ write: (line, _, done) => done(void lines.push(String(line))) }));
  const metrics = startMetrics();
  const stopping = new AbortController();
  const server = serverOf(
    createApp(whole.deps, echoes, { log, metrics, stopping: stopping.signal }),
    whole.deps.settings,
  );
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    port,
    caller: client(url),
    log: () => lines.join(''),
    stop: () => stopping.abort(),
    close: async () => {
      stopping.abort();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      metrics.stop();
      await whole.close();
    },
  };
}
