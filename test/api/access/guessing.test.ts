import { afterEach, beforeEach, expect, test } from 'vitest';
import { provePassword } from '../../../server/actions/session/prove-password.ts';
import { openStore } from '../../../server/storage/open-store.ts';
import { signedIn, startTestServer, type TestServer, testPassword } from '../harness.ts';
import { type People, parkWithPeople } from '../people.ts';

let server: TestServer;
let people: People;

beforeEach(async () => {
  server = await startTestServer({ requestsPer10Seconds: 1_000_000 });
  people = await parkWithPeople(server, 'suzhou');
});
afterEach(() => server.close());

const username = 'viewer-suzhou';
const guess = (password: string, name = username) => server.client().post('/session', { username: name, password });

async function account() {
  const where = [{ field: 'username' as const, is: username }];
  const [person] = await server.deps.store.platform.people.find({ where, limit: 1 });
  if (!person) throw new Error('It was made');
  return person;
}

const minutesLocked = async () => Math.round((Date.parse((await account()).lockedUntil ?? '') - Date.now()) / 60_000);

async function lockIsOver(): Promise<void> {
  const { revision, ...person } = await account();
  await server.deps.store.platform.people.replace({ ...person, lockedUntil: '2020-01-01T00:00:00.000Z' }, revision);
}

test('four slips are forgotten by a login', async () => {
  for (let slip = 0; slip < 4; slip++) expect((await guess('wrong')).status).toBe(401);
  await signedIn(server, username);
  for (let slip = 0; slip < 4; slip++) expect((await guess('wrong')).status).toBe(401);
  await signedIn(server, username);
});

test('the fifth failure locks for a quarter of an hour, each further one for twice as long', async () => {
  for (let slip = 0; slip < 5; slip++) await guess('wrong');
  expect(await minutesLocked()).toBe(15);
  expect((await guess(testPassword)).status).toBe(401);
  await lockIsOver();
  await guess('wrong');
  expect(await minutesLocked()).toBe(30);
  await lockIsOver();
  await signedIn(server, username);
  expect(await account()).toMatchObject({ failedLogins: 0, lockedUntil: null });
});

test('guesses side by side are counted one by one: no more than five are looked at', async () => {
  await Promise.all(Array.from({ length: 20 }, (_, at) => guess(at === 19 ? testPassword : `wrong ${at}`)));
  expect((await account()).failedLogins).toBe(5);
});

test('guesses on two servers side by side are counted together', async () => {
  const store = await openStore({ dataFolder: server.dataFolder });
  const servers = [server.deps, { ...server.deps, store }];
  // The last guess that is looked at, again and again: both find the account open, and one of them has to see it closed.
  for (let round = 0; round < 10; round++) {
    const { revision, ...person } = await account();
    await server.deps.store.platform.people.replace({ ...person, failedLogins: 4, lockedUntil: null }, revision);
    await Promise.all(servers.map((deps) => provePassword(deps, username, 'wrong', () => true)));
    expect((await account()).failedLogins, `round ${round}`).toBe(5);
  }
  await store.close();
});

test('a person’s own logins side by side are no attack', async () => {
  const clients = await Promise.all(Array.from({ length: 8 }, () => signedIn(server, username)));
  for (const client of clients) expect((await client.get('/session')).status).toBe(200);
});

test('the present password can’t be guessed through an open session', async () => {
  const next = 'several words of one’s own';
  for (let slip = 0; slip < 5; slip++)
    expect((await people.viewer.put('/password', { present: `wrong ${slip}`, password: next })).status).toBe(403);
  expect((await people.viewer.put('/password', { present: testPassword, password: next })).status).toBe(403);
});

test('an address that fails too often waits, whomever it tries', async () => {
  const wrong = await Promise.all(Array.from({ length: 60 }, (_, at) => guess('wrong', `nobody${at}`)));
  expect(wrong.filter(({ status }) => status === 401)).toHaveLength(50);
  const refused = await guess(testPassword);
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(600);
});

test('a refusal looks the same for a wrong password, a locked, a disabled and an unknown account', async () => {
  const { id } = await account();
  const told = async (name: string, password: string) => {
    const { status, body, headers } = await guess(password, name);
    const { instance: _own, ...rest } = body;
    return { status, rest, cookie: headers.get('set-cookie') };
  };
  const unknown = await told('nobody', 'wrong');
  expect(await told(username, 'wrong')).toEqual(unknown);
  for (let slip = 0; slip < 5; slip++) await guess('wrong');
  expect(await told(username, testPassword)).toEqual(unknown);
  await people.platform.patch(`/people/${id}`, { disabled: true, password: 'fresh and long enough' });
  expect(await told(username, 'fresh and long enough')).toEqual(unknown);
});

test('logins, failures and locks are in the platform’s audit log; what was typed for a name is not', async () => {
  await guess('wrong', 'my-secret-typed-as-a-name');
  for (let slip = 0; slip < 6; slip++) await guess('wrong');
  const { body } = await people.platform.get('/audit?limit=100');
  const entries = body.items as { action: string; details: { why?: string } }[];
  const count = (action: string, why?: string) =>
    entries.filter((one) => one.action === action && (why === undefined || one.details.why === why)).length;
  expect(count('session.start')).toBe(Object.keys(people).length);
  expect(count('session.refuse', 'unknown')).toBe(1);
  expect(count('session.refuse', 'password')).toBe(5);
  expect(count('session.refuse', 'locked')).toBe(1);
  expect(count('account.lock')).toBe(1);
  expect(JSON.stringify(body)).not.toContain('my-secret');
});
