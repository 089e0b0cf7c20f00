import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '../../../server/access/roles.ts';
import { type Access, accessTable } from '../../../server/access/table.ts';
import type { Operation } from '../../../server/http/operation.ts';
import { allOperations } from '../../../server/routes/index.ts';
import { startTestServer, type TestServer } from '../harness.ts';
import { type AnyCaller, allCallers, otherPark, ownPark, unknownPark } from './callers.ts';

let server: TestServer;
let operations: readonly Operation[];
let callers: readonly AnyCaller[];

beforeAll(async () => {
  server = await startTestServer({ requestsPer10Seconds: 1_000_000 });
  operations = allOperations(server.deps);
  callers = await allCallers(server);
});
afterAll(() => server.close());

const parks = [ownPark, otherPark, unknownPark];

/**
 * What an operation answers to a request that nobody could mean: a query that no operation has, and half a JSON text.
 * Whoever may not call it must not even learn that.
 */
const admitted = '400 request.invalid';
const [signInFirst, forbidden, noSuchPark] = ['401 access.signIn', '403 access.forbidden', '404 park.unknown'];

/** As the access table says. */
function expected({ id, path }: Operation, caller: AnyCaller, park: string): string {
  const { who, scope }: Access = accessTable[id];
  if (who === 'anyone') return admitted;
  if (!caller.isKnown) return signInFirst;
  if (caller.scopes && !(scope !== null && caller.scopes.includes(scope))) return forbidden;
  if (who === 'signedIn') return admitted;
  if (caller.platform && who.includes('platform')) return admitted;
  if (!/\{(park|job)\}/.test(path)) return forbidden;
  const role = caller.roles[park];
  if (role === undefined) return caller.platform ? forbidden : noSuchPark;
  return who.includes(role) ? admitted : forbidden;
}

async function answered({ method, path }: Operation, { client }: AnyCaller, park: string): Promise<string> {
  const id = '0'.repeat(26);
  const address = path
    .replace('{park}', park)
    .replace('{job}', `${park}.${id}`)
    .replace('{number}', '1')
    .replace('{version}', '1')
    .replace('{period}', '2025')
    .replaceAll(/\{\w+\}/g, id);
  const body = method === 'get' ? undefined : '{"half":';
  const { status, body: told } = await client.send(
    method.toUpperCase(),
    `/api/v1${address}?no-operation-has-this=1`,
    body,
    body === undefined ? {} : { 'Content-Type': 'application/json' },
  );
  return `${status} ${told.code}`;
}

test('every operation of the access table is walked', () => {
  expect(operations.map(({ id }) => id).sort()).toEqual(Object.keys(accessTable).sort());
  expect(callers.length).toBeGreaterThanOrEqual(20);
});

describe('Every operation lets in whom the table names, before it looks at anything else', () => {
  test.each(Object.keys(accessTable))('%s', async (id) => {
    for (const operation of operations.filter((one) => one.id === id))
      for (const park of /\{(park|job)\}/.test(operation.path) ? parks : [ownPark]) {
        const answers = await Promise.all(
          callers.map(async (caller) => [caller.name, await answered(operation, caller, park)] as const),
        );
        const demanded = callers.map((caller) => [caller.name, expected(operation, caller, park)]);
        expect(Object.fromEntries(answers), park).toEqual(Object.fromEntries(demanded));
      }
  });
});

test('each kind of answer was demanded of somebody: the walk is no list of the same', () => {
  const demanded = operations.flatMap((one) =>
    callers.flatMap((caller) => parks.map((park) => expected(one, caller, park))),
  );
  for (const kind of [admitted, signInFirst, forbidden, noSuchPark])
    expect(demanded.filter((one) => one === kind).length, kind).toBeGreaterThan(100);
});

/** They work something out, and change neither rules nor records nor results. */
const harmless: readonly string[] = [
  'checkDefinition',
  'evaluate',
  'startTrial',
  'startTrialImpact',
  'startImpact',
  'removeImpact',
  'verifyRun',
  'recheckRun',
  'recheckEnterprise',
  'cancelJob',
  'resumeJob',
];

/** They say what somebody thinks of what is in review. */
const opinions: readonly string[] = ['commentOnReview', 'replyInReview', 'resolveThread', 'giveVerdict'];

test.each<{ role: Role; may: readonly string[] }>([
  { role: 'auditor', may: harmless },
  { role: 'reviewer', may: [...harmless, ...opinions] },
  { role: 'viewer', may: [] },
  { role: 'invited', may: opinions },
])('a park’s $role changes nothing in it', ({ role, may }) => {
  const theirs = operations.filter(({ id }) => {
    const { who }: Access = accessTable[id];
    return who !== 'anyone' && who !== 'signedIn' && who.includes(role);
  });
  expect(theirs.length).toBeGreaterThan(5);
  const others = theirs.filter(({ method, id }) => method !== 'get' && !may.includes(id));
  expect(others.map(({ id }) => id)).toEqual([]);
});

describe('No way of writing a park’s id leads into it', () => {
  const written = [
    'constructor',
    '__proto__',
    'toString',
    'hasOwnProperty',
    'platform',
    'OWN-PARK',
    'own-park%20',
    '%20own-park',
    'own-park%00',
    'own-park%2F',
    'own-park;x',
    'own-park.x',
    'own-park%2Frecords',
    'other-park%2F..%2Fown-park',
    'ｏwn-park',
  ];
  test.each(written)('/parks/%s', async (park) => {
    for (const caller of callers.filter(({ isKnown }) => isKnown)) {
      const { status } = await caller.client.send('GET', `/api/v1/parks/${park}/runs`);
      expect([403, 404], caller.name).toContain(status);
    }
  });

  test.each([...written, '.own-park', 'own-park', ''])('/jobs/%s', async (park) => {
    const id = '0'.repeat(26);
    for (const caller of callers.filter(({ isKnown }) => isKnown)) {
      const { status } = await caller.client.send('GET', `/api/v1/jobs/${park}.${id}`);
      expect([400, 403, 404], caller.name).toContain(status);
    }
  });

  test('encoded letters are the letters', async () => {
    const reached = await Promise.all(
      callers.map(async ({ client, name }) => [name, (await client.get('/parks/%6Fwn-park')).status]),
    );
    const plain = await Promise.all(
      callers.map(async ({ client, name }) => [name, (await client.get('/parks/own-park')).status]),
    );
    expect(reached).toEqual(plain);
  });
});
