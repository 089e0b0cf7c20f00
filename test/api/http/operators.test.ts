import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../harness.ts';
import { type People, parkWithPeople } from '../people.ts';

let server: TestServer;
let people: People;
beforeAll(async () => {
  server = await startTestServer();
  people = await parkWithPeople(server, 'hitech');
});
afterAll(() => server.close());

/** What a database would take for a condition, written as parsers of queries read it. */
const conditions = ['[$ne]=', '[$gt]=', '[$regex]=.*', '[$where]=1', '[]=a', '[__proto__][x]=1', '.$ne=1'];

describe('a condition of a database is no value: it is refused at its place', () => {
  test.each([
    ['/parks/hitech/records?period=2025', 'enterpriseId'],
    ['/parks/hitech/jobs?limit=5', 'state'],
    ['/parks/hitech/runs?limit=5', 'ruleSet'],
    ['/parks/hitech/audit?limit=5', 'action'],
    ['/parks/hitech/rule-sets?limit=5', 'after'],
  ])('in the query of %s', async (path, name) => {
    expect((await people.administrator.get(path)).status).toBe(200);
    for (const condition of conditions) {
      const { status, body } = await people.administrator.get(`${path}&${name}${condition}`);
      expect([status, body.code], condition).toEqual([400, 'request.invalid']);
    }
  });

  test.each([
    ['the name', { username: { $ne: null }, password: 'Canopy-test-2026' }, '/username'],
    ['the password', { username: 'administrator-hitech', password: { $gt: '' } }, '/password'],
    ['several names', { username: ['administrator-hitech'], password: 'Canopy-test-2026' }, '/username'],
  ])('of a login: %s', async (_which, credentials, pointer) => {
    const { status, body } = await server.client().post('/session', credentials);
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([{ pointer }]);
  });

  test.each(['$ne', '{"$gt":""}', '[$ne]', '%24where', '.*'])('in an address: %s', async (id) => {
    for (const path of ['rule-sets', 'runs', 'records/imports']) {
      const { status } = await people.administrator.get(`/parks/hitech/${path}/${encodeURIComponent(id)}`);
      expect([400, 404], path).toContain(status);
    }
    expect((await server.client({ authorization: `Bearer ${id}` }).get('/session')).status).toBe(401);
  });
});
