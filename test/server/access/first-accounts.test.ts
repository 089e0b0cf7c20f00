import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeDemoAccounts, requireAdministrator } from '../../../server/access/first-accounts.ts';
import { createPark } from '../../../server/actions/parks/create-park.ts';
import type { Settings } from '../../../server/settings.ts';
import { isLoopback } from '../../../server/settings.ts';
import { signedIn, startTestServer, type TestServer } from '../../api/harness.ts';

const program = join(import.meta.dirname, '../../../server/cli/canopy.mjs');
const good = 'nine tall pines by the lake';
let dataFolder: string;
const running = new Set<TestServer>();

beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'canopy-accounts-'));
});
afterEach(async () => {
  for (const server of running) await server.close();
  running.clear();
  await rm(dataFolder, { recursive: true, force: true });
});

async function serverWith(settings: Partial<Settings> = {}): Promise<TestServer> {
  const server = await startTestServer({ dataFolder, ...settings });
  running.add(server);
  return server;
}

async function stop(server: TestServer): Promise<void> {
  running.delete(server);
  await server.close();
}

/** The command as a process, with something piped in. */
async function password(username: string, typed: string) {
  const env = { ...process.env, CANOPY_LANG: 'en', MONGODB_URI: '' };
  const child = spawn(process.execPath, [program, 'password', username, '--data', dataFolder], { env });
  child.stdin.end(typed);
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { code: child.exitCode, out, err };
}

const elsewhere = { loopback: false } as const;
const start = async (settings: Partial<Settings>) => {
  const server = await serverWith(settings);
  return requireAdministrator(server.deps);
};

test.each([
  ['127.0.0.1', true],
  ['127.8.0.9', true],
  ['::1', true],
  ['localhost', true],
  ['0.0.0.0', false],
  ['::', false],
  ['192.168.1.5', false],
  ['canopy.example.cn', false],
  ['127.0.0.1.example.cn', false],
])('%s is reached by this machine only: %s', (host, only) => {
  expect(isLoopback(host)).toBe(only);
});

describe('Where others can reach the server', () => {
  test.each([elsewhere, { loopback: true, proxies: 1 }])('it asks for an administrator: %o', async (settings) => {
    await expect(start(settings)).rejects.toThrow('no administrator has a password yet');
  });

  test('on this machine alone it does not', async () => {
    expect(await start({})).toEqual([]);
  });

  test('the environment gives the first one a password, and never changes it afterwards', async () => {
    const server = await serverWith({ ...elsewhere, administratorPassword: good });
    expect(await requireAdministrator(server.deps)).toEqual([]);
    await signedIn(server, 'root', good);
    await stop(server);
    const later = await serverWith({ ...elsewhere, administratorPassword: 'another that is long enough' });
    await requireAdministrator(later.deps);
    await signedIn(later, 'root', good);
  });

  test('a poor password of the environment is refused', async () => {
    await expect(start({ ...elsewhere, administratorPassword: 'short' })).rejects.toThrow('shorter than 12');
  });

  test('a demo administrator is none', async () => {
    const server = await serverWith(elsewhere);
    await createPark(server.deps, null, 'suzhou', { 'zh-CN': '苏州' });
    await makeDemoAccounts(server.deps, 'suzhou');
    await expect(requireAdministrator(server.deps)).rejects.toThrow('no administrator');
  });
});

describe('Demo accounts', () => {
  const demoServer = async (settings: Partial<Settings> = {}) => {
    const server = await serverWith(settings);
    await createPark(server.deps, null, 'suzhou', { 'zh-CN': '苏州' });
    const sentence = await makeDemoAccounts(server.deps, 'suzhou');
    expect(sentence.en).toContain('canopy-demo');
    return server;
  };
  const door = { username: 'admin', password: 'canopy-demo' };

  test('let everybody on this machine look around', async () => {
    const server = await demoServer();
    const admin = await signedIn(server, 'admin', 'canopy-demo');
    expect((await admin.get('/session')).body).toMatchObject({
      demo: true,
      roles: [{ park: 'suzhou', role: 'administrator' }],
    });
    const platform = await signedIn(server, 'platform', 'canopy-demo');
    expect((await platform.get('/people')).body.items).toHaveLength(6);
  });

  test.each<Readonly<Record<string, string>>>([
    { 'X-Forwarded-For': '203.0.113.7' },
    { Forwarded: 'for=203.0.113.7' },
    { Via: '1.1 gateway' },
  ])('are closed to what a proxy passes on: %o', async (headers) => {
    const server = await demoServer();
    const admin = await signedIn(server, 'admin', 'canopy-demo');
    expect((await admin.get('/session', headers)).status).toBe(401);
    expect((await server.client(headers).post('/session', door)).status).toBe(401);
  });

  test('their sessions and tokens end where others can reach the server', async () => {
    const server = await demoServer();
    const admin = await signedIn(server, 'admin', 'canopy-demo');
    const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
    const asked = { park: 'suzhou', name: 'program', scopes: ['read'], expiresAt };
    const { body } = await admin.post('/tokens', asked);
    await stop(server);
    const open = await serverWith(elsewhere);
    const cookie = `canopy_session=${admin.cookies.get('canopy_session')}`;
    expect((await open.client({ Cookie: cookie }).get('/session')).status).toBe(401);
    expect((await open.client({ Authorization: `Bearer ${body.secret}` }).get('/parks')).status).toBe(401);
    expect((await open.client().post('/session', door)).status).toBe(401);
  });

  test('stay demo accounts when they change their password, and become real ones by the command alone', async () => {
    const server = await demoServer();
    const admin = await signedIn(server, 'admin', 'canopy-demo');
    await admin.put('/password', { present: 'canopy-demo', password: good });
    expect((await admin.get('/session')).body.demo).toBe(true);
    await stop(server);
    expect(await password('platform', `${good}\n`)).toMatchObject({ code: 0, err: '' });
    const open = await serverWith(elsewhere);
    expect(await requireAdministrator(open.deps)).toEqual([]);
    await signedIn(open, 'platform', good);
    expect((await open.client().post('/session', { username: 'admin', password: good })).status).toBe(401);
  });
});

describe('canopy password USERNAME', () => {
  test('makes the first administrator in an empty store, and tells no password', async () => {
    const { code, out, err } = await password('root', `${good}\n`);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).not.toContain(good);
    const server = await serverWith(elsewhere);
    const root = await signedIn(server, 'root', good);
    const { items } = (await root.get('/audit')).body;
    expect(items.map(({ action }: { action: string }) => action)).toContain('person.create');
  });

  test('ends the account’s sessions beside a running server, within a second', async () => {
    const server = await serverWith({ ...elsewhere, administratorPassword: good });
    await requireAdministrator(server.deps);
    const root = await signedIn(server, 'root', good);
    const next = 'the river turns at the mill';
    expect((await password('root', `${next}\n`)).code).toBe(0);
    await expect.poll(async () => (await root.get('/session')).status, { timeout: 20_000 }).toBe(401);
    await signedIn(server, 'root', next);
  });

  test.each([
    ['root', 'short\n', 1, 'shorter than 12'],
    ['root', '', 1, 'no password on standard input'],
    ['No Name', `${good}\n`, 2, 'is no username'],
  ])('%s with %j ends with %i', async (username, typed, code, message) => {
    const { code: ended, err } = await password(username, typed);
    expect(err).toContain(message);
    expect(ended).toBe(code);
  });

  test('a username that nobody has is refused once there is an administrator', async () => {
    expect((await password('root', `${good}\n`)).code).toBe(0);
    expect(await password('rooot', `${good}\n`)).toMatchObject({ code: 1, out: '' });
  });
});
