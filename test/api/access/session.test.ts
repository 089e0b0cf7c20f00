import { afterAll, beforeAll, expect, test } from 'vitest';
import { signedIn, startTestServer, type TestServer, testPassword } from '../harness.ts';
import { type People, parkWithPeople } from '../people.ts';

let server: TestServer;
let people: People;

beforeAll(async () => {
  server = await startTestServer();
  people = await parkWithPeople(server, 'suzhou');
});

afterAll(() => server.close());

const signIn = (username: string, password: string) => server.client().post('/session', { username, password });

test('whoever signs in is known by a cookie that scripts and other sites do not reach', async () => {
  const { headers, status } = await signIn('auditor-suzhou', testPassword);
  expect(status).toBe(200);
  expect(headers.get('set-cookie')).toMatch(
    /^canopy_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=\d+$/,
  );
  const { body } = await people.auditor.get('/session');
  expect(body).toMatchObject({ username: 'auditor-suzhou', roles: [{ park: 'suzhou', role: 'auditor' }] });
});

test('a wrong password and an unknown username are refused alike', async () => {
  const [wrong, unknown] = [await signIn('viewer-suzhou', 'no'), await signIn('nobody', 'no')];
  expect([wrong.status, unknown.status]).toEqual([401, 401]);
  const { instance: _first, ...told } = wrong.body as Record<string, unknown>;
  expect(unknown.body).toMatchObject(told);
});

test('an account is locked after five failures, however they are sent, also for the right password', async () => {
  await Promise.all(Array.from({ length: 12 }, () => signIn('reviewer-suzhou', 'wrong')));
  expect((await signIn('reviewer-suzhou', testPassword)).status).toBe(401);
});

test('signing out ends this session, signing out everywhere ends all', async () => {
  const [here, there, elsewhere] = await Promise.all([1, 2, 3].map(() => signedIn(server, 'auditor-suzhou')));
  if (!here || !there || !elsewhere) throw new Error('Three sessions');
  expect((await here.del('/session')).status).toBe(204);
  expect((await here.get('/session')).status).toBe(401);
  expect((await there.get('/session')).status).toBe(200);
  expect((await there.del('/sessions')).status).toBe(204);
  expect((await elsewhere.get('/session')).status).toBe(401);
});

test('a changed password ends the other sessions and opens the next', async () => {
  const [here, there] = await Promise.all([1, 2].map(() => signedIn(server, 'administrator-suzhou')));
  if (!here || !there) throw new Error('Two sessions');
  const next = 'several words of one’s own';
  expect((await here.put('/password', { present: 'wrong', password: next })).status).toBe(403);
  expect((await here.put('/password', { present: testPassword, password: 'short' })).status).toBe(422);
  expect((await here.put('/password', { present: testPassword, password: next })).status).toBe(204);
  expect((await here.get('/session')).status).toBe(200);
  expect((await there.get('/session')).status).toBe(401);
  expect((await signIn('administrator-suzhou', next)).status).toBe(200);
});

test('a token may do what its scopes say in its park, until it is revoked', async () => {
  const owner = await signedIn(server, 'viewer-suzhou');
  const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
  const asked = { park: 'suzhou', name: 'reporting', scopes: ['read'], expiresAt };
  expect((await owner.post('/tokens', { ...asked, scopes: ['design'] })).status).toBe(403);
  const { status, body } = await owner.post('/tokens', asked);
  expect(status).toBe(201);
  const { secret, id } = body as { secret: string; id: string };
  const machine = server.client({ Authorization: `Bearer ${secret}` });
  expect((await machine.get('/parks/suzhou')).status).toBe(200);
  expect((await machine.get('/tokens')).status).toBe(403);
  expect(JSON.stringify((await owner.get('/tokens')).body)).not.toContain(secret);
  expect((await owner.del(`/tokens/${id}`)).status).toBe(204);
  expect((await machine.get('/parks/suzhou')).status).toBe(401);
});

test('platform administrators make people and parks; the last of them stays', async () => {
  const { platform } = people;
  const person = { username: 'li.wei', name: '李伟', password: 'three wise monkeys' };
  const { status, body } = await platform.post('/people', person);
  expect(status).toBe(201);
  expect(JSON.stringify(body)).not.toMatch(/argon2|passwordHash/);
  expect((await platform.post('/people', person)).status).toBe(409);
  expect(await platform.post('/people', { ...person, username: 'nobody', name: ' \u3000' })).toMatchObject({
    status: 400,
    body: { errors: [{ pointer: '/name', message: { en: expect.stringContaining('only spaces') } }] },
  });
  const { id } = body as { id: string };
  expect((await platform.post('/parks', { id: 'kunshan', name: { 'zh-CN': '昆山' } })).status).toBe(201);
  expect((await platform.post('/parks', { id: 'platform', name: { 'zh-CN': '平台' } })).status).toBe(409);
  expect((await platform.put(`/parks/kunshan/members/${id}`, { role: 'viewer' })).status).toBe(204);
  const li = await signedIn(server, 'li.wei', person.password);
  expect((await li.get('/parks')).body).toMatchObject({ items: [{ id: 'kunshan' }], next: null });
  expect((await li.get('/parks/suzhou')).status).toBe(404);
  expect((await platform.del(`/parks/kunshan/members/${id}`)).status).toBe(204);
  expect((await li.get('/parks/kunshan')).status).toBe(404);
  const me = (await platform.get('/session')).body as { person: string };
  expect((await platform.patch(`/people/${me.person}`, { disabled: true })).status).toBe(409);
  expect((await platform.patch(`/people/${id}`, { disabled: true })).status).toBe(200);
  expect((await li.get('/session')).status).toBe(401);
});
