import { type Role, roles } from '../../server/access/roles.ts';
import { createPark } from '../../server/actions/parks/create-park.ts';
import { setMember } from '../../server/actions/parks/members.ts';
import { insertPerson } from '../../server/actions/people/create-person.ts';
import type { Client } from './client.ts';
import { signedIn, type TestServer, testPassword } from './harness.ts';

/** Someone of each role in a park, and a platform administrator; each signed in. */
export type People = Readonly<Record<Role | 'platform', Client>>;

/**
 * Makes a park with one person for each role: `administrator-<park>` … `platform-<park>`. What is to be published there
 * needs no approval, unless a test is about that.
 */
export async function parkWithPeople(server: TestServer, park: string, approvals = 0): Promise<People> {
  const { deps } = server;
  await createPark(deps, null, park, { 'zh-CN': `园区 ${park}` }, approvals);
  const clients = await Promise.all(
    [...roles, 'platform' as const].map(async (role) => {
      const username = `${role}-${park}`;
      const platformAdministrator = role === 'platform';
      const asked = { username, name: username, password: testPassword, platformAdministrator };
      const { id } = await insertPerson(deps, null, asked, false);
      if (role !== 'platform') await setMember(deps, null, park, id, role);
      return [role, await signedIn(server, username)] as const;
    }),
  );
  return Object.fromEntries(clients) as Record<Role | 'platform', Client>;
}
