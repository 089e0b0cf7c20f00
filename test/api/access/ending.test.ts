import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '../client.ts';
import { signedIn, startTestServer, type TestServer, testPassword } from '../harness.ts';
import { type People, parkWithPeople } from '../people.ts';

// When what lets somebody in stops doing so.

let server: TestServer;
let people: People;

beforeAll(async () => {
  server = await startTestServer();
  people = await parkWithPeople(server, 'suzhou');
});
afterAll(() => server.close());

const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString();
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
const personOf = async (client: Client): Promise<string> => (await client.get('/session')).body.person;
const isIn = async (client: Client) => (await client.get('/parks')).status === 200;
/** Another server, or another program, has changed the store: it counts within a second or so. */
const isOutSoon = (client: Client) => expect.poll(() => isIn(client), { timeout: 20_000 }).toBe(false);

async function tokenOf(owner: Client): Promise<{ machine: Client; id: string }> {
  const asked = { park: 'suzhou', name: 'reporting', scopes: ['read'], expiresAt: tomorrow() };
  const { body } = await owner.post('/tokens', asked);
  const machine = server.client({ Authorization: `Bearer ${body.secret}` });
  expect(await isIn(machine)).toBe(true);
  return { machine, id: body.id };
}

/** As if time had passed. */
async function changeSessions(client: Client, change: { readonly usedAt?: string; readonly expiresAt?: string }) {
  const { sessions } = server.deps.store.platform;
  const where = [{ field: 'person' as const, is: await personOf(client) }];
  for await (const { revision, ...session } of sessions.stream({ where }))
    await sessions.replace({ ...session, ...change }, revision);
}

test.each([
  ['that nobody used for an hour', { usedAt: minutesAgo(61) }],
  ['of twelve hours ago', { expiresAt: minutesAgo(1) }],
])('a session %s has ended', async (_which, change) => {
  const client = await signedIn(server, 'viewer-suzhou');
  await changeSessions(client, change);
  await isOutSoon(client);
});

test('a session that is used goes on: its use is noted', async () => {
  const client = await signedIn(server, 'auditor-suzhou');
  await changeSessions(client, { usedAt: minutesAgo(59) });
  await expect
    .poll(
      async () => {
        expect(await isIn(client)).toBe(true);
        const where = [{ field: 'person' as const, is: await personOf(client) }];
        const sessions = await server.deps.store.platform.sessions.find({ where, limit: 10 });
        return sessions.some(({ usedAt }) => usedAt > minutesAgo(1));
      },
      { timeout: 20_000 },
    )
    .toBe(true);
});

test('sessions that have ended are cleaned away by later logins', async () => {
  const client = await signedIn(server, 'reviewer-suzhou');
  await changeSessions(client, { expiresAt: minutesAgo(1) });
  await signedIn(server, 'viewer-suzhou');
  const ended = [{ field: 'expiresAt' as const, below: new Date().toISOString() }];
  expect(await server.deps.store.platform.sessions.count(ended)).toBe(0);
});

test('a token ends with the role in its park at once, and does not come back with it', async () => {
  const { platform } = people;
  const auditor = await signedIn(server, 'auditor-suzhou');
  const { machine } = await tokenOf(auditor);
  const member = `/parks/suzhou/members/${await personOf(auditor)}`;
  await platform.del(member);
  expect(await isIn(machine)).toBe(false);
  await platform.put(member, { role: 'auditor' });
  expect(await isIn(machine)).toBe(false);
});

test.each([
  [
    'a new password, though its sessions were not removed',
    () => ({ passwordChangedAt: new Date().toISOString() }),
    [false, true],
  ],
  ['no role, though its tokens were not removed', () => ({ roles: [] }), [true, false]],
])('a server that is cut off lets nobody in: %s', async (_what, change, stillIn) => {
  const { deps } = server;
  const viewer = await signedIn(server, 'viewer-suzhou');
  const { machine } = await tokenOf(viewer);
  const { people: accounts } = deps.store.platform;
  const before = await accounts.get(await personOf(viewer));
  if (!before) throw new Error('It was made');
  await accounts.replace({ ...before, ...change() }, before.revision);
  await expect.poll(async () => [await isIn(viewer), await isIn(machine)], { timeout: 20_000 }).toEqual(stillIn);
  await accounts.replace({ ...before, passwordChangedAt: new Date().toISOString() }, before.revision + 1);
});

test('a token may no more than its owner’s role of by now', async () => {
  const { platform } = people;
  const administrator = await signedIn(server, 'administrator-suzhou');
  const asked = { park: 'suzhou', name: 'all', scopes: ['read', 'audit'], expiresAt: tomorrow() };
  const { body } = await administrator.post('/tokens', asked);
  const machine = server.client({ Authorization: `Bearer ${body.secret}` });
  expect((await machine.get('/parks/suzhou/audit')).status).toBe(200);
  const member = `/parks/suzhou/members/${await personOf(administrator)}`;
  expect((await machine.get('/parks/suzhou/records/export?format=csv')).body).toMatchObject({
    code: 'access.forbidden',
    message: { en: expect.stringContaining('API token') },
  });
  await platform.put(member, { role: 'viewer' });
  const refused = await machine.get('/parks/suzhou/audit');
  expect(refused).toMatchObject({ status: 403, body: { message: { en: 'Your role does not allow this.' } } });
  await platform.put(member, { role: 'administrator' });
});

test('a disabled person is out at once, with every session and token; enabled again, only by a new login', async () => {
  const reviewer = await signedIn(server, 'reviewer-suzhou');
  const { machine } = await tokenOf(reviewer);
  const account = `/people/${await personOf(reviewer)}`;
  await people.platform.patch(account, { disabled: true });
  expect([await isIn(reviewer), await isIn(machine)]).toEqual([false, false]);
  await people.platform.patch(account, { disabled: false });
  expect(await isIn(reviewer)).toBe(false);
  expect(await isIn(await signedIn(server, 'reviewer-suzhou'))).toBe(true);
});

test('a token tells when it was last used, and ends when it said', async () => {
  const viewer = await signedIn(server, 'viewer-suzhou');
  const { machine, id } = await tokenOf(viewer);
  const { items } = (await viewer.get('/tokens')).body;
  expect(Date.parse(items.find((one: { id: string }) => one.id === id).usedAt)).toBeGreaterThan(Date.now() - 60_000);
  const { tokens } = server.deps.store.platform;
  const stored = await tokens.get(id);
  if (!stored) throw new Error('It was made');
  await tokens.replace({ ...stored, expiresAt: minutesAgo(1) }, stored.revision);
  await isOutSoon(machine);
});

test('a token ends in a year at the latest', async () => {
  const viewer = await signedIn(server, 'viewer-suzhou');
  const day = 86_400_000;
  const asked = { park: 'suzhou', name: 'late', scopes: ['read'] };
  const until = (time: number) =>
    viewer.post('/tokens', { ...asked, expiresAt: new Date(Date.now() + time).toISOString() });
  expect([(await until(366 * day)).status, (await until(-day)).status]).toEqual([422, 422]);
  expect((await viewer.post('/tokens', { ...asked, expiresAt: tomorrow(), park: 'nowhere' })).status).toBe(403);
});

test('a password that is set anew by an administrator ends all sessions; one’s own is changed at one’s own door', async () => {
  const viewer = await signedIn(server, 'viewer-suzhou');
  const next = 'given by the administrator';
  const { platform } = people;
  expect((await platform.patch(`/people/${await personOf(viewer)}`, { password: next })).status).toBe(200);
  expect(await isIn(viewer)).toBe(false);
  await signedIn(server, 'viewer-suzhou', next);
  expect((await platform.patch(`/people/${await personOf(platform)}`, { password: next })).status).toBe(409);
});

test('two administrators who disable each other at the same moment are not both gone', async () => {
  const { platform: second } = await parkWithPeople(server, 'kunshan');
  const first = await signedIn(server, 'platform-suzhou', testPassword);
  const [one, two] = [await personOf(first), await personOf(second)];
  await Promise.all([
    first.patch(`/people/${two}`, { disabled: true }),
    second.patch(`/people/${one}`, { disabled: true }),
  ]);
  const administrators = [{ field: 'platformAdministrator' as const, is: true }];
  const left = await server.deps.store.platform.people.find({ where: administrators, limit: 10 });
  expect(left.filter(({ disabled }) => !disabled).length).toBeGreaterThanOrEqual(1);
});

test('who gives a role, even to themselves, is told in the park’s log and the platform’s', async () => {
  const { platform } = await parkWithPeople(server, 'wujiang');
  const person = await personOf(platform);
  expect((await platform.put(`/parks/wujiang/members/${person}`, { role: 'administrator' })).status).toBe(204);
  const told = { action: 'member.set', details: { park: 'wujiang', before: null, role: 'administrator' } };
  for (const address of ['/parks/wujiang/audit', '/audit']) {
    const { items } = (await platform.get(address)).body;
    expect(items[0]).toMatchObject({ ...told, actor: { person } });
  }
});
