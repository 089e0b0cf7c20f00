import { type Role, roles } from '../../../server/access/roles.ts';
import { type Scope, scopes } from '../../../server/access/table.ts';
import { createPark } from '../../../server/actions/parks/create-park.ts';
import { setMember } from '../../../server/actions/parks/members.ts';
import type { Client } from '../client.ts';
import type { TestServer } from '../harness.ts';
import { type People, parkWithPeople } from '../people.ts';

/** Somebody who calls, and what of them the access table asks for. */
export interface AnyCaller {
  readonly name: string;
  readonly client: Client;
  readonly isKnown: boolean;
  readonly platform: boolean;
  readonly roles: Readonly<Record<string, Role>>;
  /** Of a token; null: a session, which may whatever its roles may. */
  readonly scopes: readonly Scope[] | null;
}

export const [ownPark, otherPark, unknownPark] = ['own-park', 'other-park', 'unknown-park'] as const;

/** One caller of every kind. */
export async function allCallers(server: TestServer): Promise<readonly AnyCaller[]> {
  const own = await parkWithPeople(server, ownPark);
  await createPark(server.deps, null, otherPark, { 'zh-CN': '另一园区' });
  const role = (name: Role): AnyCaller => session(name, own[name], { [ownPark]: name });
  const { administrator, reviewer, auditor, viewer, invited } = own;
  const people = roles.map(role);
  return [
    stranger('nobody', server.client()),
    stranger('a wrong token', server.client({ Authorization: `Bearer cpy_${'x'.repeat(43)}` })),
    stranger('a wrong cookie', server.client({ Cookie: `canopy_session=${'x'.repeat(43)}` })),
    stranger('a wrong token beside a good cookie', withCookieOf(administrator, server)),
    ...people,
    session('platform administrator', own.platform, {}, true),
    await platformMember(server),
    await token(server, 'token with all scopes', administrator, 'administrator', scopes),
    ...(await Promise.all(
      scopes.map((without) =>
        token(server, `token without ${without}`, administrator, 'administrator', others(without)),
      ),
    )),
    await token(server, 'reviewer’s token', reviewer, 'reviewer', ['read', 'runs', 'evaluate', 'export']),
    await token(server, 'auditor’s token', auditor, 'auditor', ['read', 'audit', 'export']),
    await token(server, 'viewer’s token', viewer, 'viewer', ['read']),
    await token(server, 'invited reviewer’s token', invited, 'invited', ['read', 'design']),
    await tokenOfMore(server),
  ];
}

function stranger(name: string, client: Client): AnyCaller {
  return { name, client, isKnown: false, platform: false, roles: {}, scopes: null };
}

function session(name: string, client: Client, roles: AnyCaller['roles'], platform = false): AnyCaller {
  return { name, client, isKnown: true, platform, roles, scopes: null };
}

function withCookieOf(person: Client, server: TestServer): Client {
  const cookie = `canopy_session=${person.cookies.get('canopy_session')}`;
  return server.client({ Authorization: `Bearer cpy_${'x'.repeat(43)}`, Cookie: cookie });
}

function others(one: Scope): readonly Scope[] {
  return scopes.filter((scope) => scope !== one);
}

async function token(
  server: TestServer,
  name: string,
  owner: Client,
  role: Role,
  allowed: readonly Scope[],
): Promise<AnyCaller> {
  const client = server.client({ Authorization: `Bearer ${await secretOf(owner, name, allowed)}` });
  return { name, client, isKnown: true, platform: false, roles: { [ownPark]: role }, scopes: allowed };
}

async function secretOf(owner: Client, name: string, allowed: readonly Scope[]): Promise<string> {
  const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
  const { status, body } = await owner.post('/tokens', { park: ownPark, name, scopes: allowed, expiresAt });
  if (status !== 201) throw new Error(`${name}: ${JSON.stringify(body)}`);
  return body.secret;
}

/** Makes parks and people, and is a viewer of one park besides. */
async function platformMember(server: TestServer): Promise<AnyCaller> {
  const { platform } = await memberOf(server, 'third-park', 'viewer');
  return session('platform administrator who is a viewer', platform, { [ownPark]: 'viewer' }, true);
}

/** What its owner may beyond its park, a token may not. */
async function tokenOfMore(server: TestServer): Promise<AnyCaller> {
  const { platform, person } = await memberOf(server, 'fourth-park', 'administrator');
  await setMember(server.deps, null, otherPark, person, 'administrator');
  const name = 'token of one who administers all';
  return token(server, name, platform, 'administrator', scopes);
}

async function memberOf(
  server: TestServer,
  park: string,
  role: Role,
): Promise<Pick<People, 'platform'> & { readonly person: string }> {
  const { platform } = await parkWithPeople(server, park);
  const { person } = (await platform.get('/session')).body;
  await setMember(server.deps, null, ownPark, person, role);
  return { platform, person };
}
