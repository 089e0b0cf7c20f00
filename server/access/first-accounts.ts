import type { Sentence } from '../../schemas/text.ts';
import { setMember } from '../actions/parks/members.ts';
import { insertPerson } from '../actions/people/create-person.ts';
import { setPassword } from '../actions/session/change-password.ts';
import type { Deps } from '../deps.ts';
import { StartRefusal } from '../start-up/step.ts';
import type { Person } from '../storage/documents.ts';
import type { Stored } from '../storage/port.ts';
import { say } from './messages.ts';
import { passwordFault } from './password-rules.ts';
import { roles } from './roles.ts';

export const demoPassword = 'canopy-demo';
export const demoUsernames = ['admin', 'reviewer', 'auditor', 'viewer', 'platform'] as const;
const rootUsername = 'root';

/** Where others can reach the server, an administrator must have a password of their own before it listens. */
export async function requireAdministrator(deps: Deps): Promise<readonly Sentence[]> {
  const { people } = deps.store.platform;
  const { administratorPassword, loopback } = deps.settings;
  if (administratorPassword !== undefined) await giveRoot(deps, administratorPassword);
  if (loopback) return [];
  for await (const person of people.stream({ where: [{ field: 'platformAdministrator', is: true }] }))
    if (!person.demo && !person.disabled) return [];
  throw new StartRefusal(say('start.noAdministrator'));
}

/** The password of the first administrator comes from the environment; later ones are changed in the program. */
async function giveRoot(deps: Deps, password: string): Promise<void> {
  if (await personNamed(deps, rootUsername)) return;
  await setOrMakeAdministrator(deps, rootUsername, password);
}

/** Whoever has the machine may set an administrator's password: makes the account where there is none. */
export async function setOrMakeAdministrator(deps: Deps, username: string, password: string): Promise<void> {
  const fault = passwordFault(password, username);
  if (fault) throw new StartRefusal(fault);
  const known = await personNamed(deps, username);
  if (known) return setPassword(deps, null, known.id, password);
  await insertPerson(deps, null, { username, name: username, password, platformAdministrator: true }, false);
}

async function personNamed({ store }: Deps, username: string): Promise<Stored<Person> | undefined> {
  const where = [{ field: 'username' as const, is: username }];
  const [person] = await store.platform.people.find({ where, limit: 1 });
  return person;
}

/** Accounts for a look around, on this machine only; made once, where the store has no people. */
export async function makeDemoAccounts(deps: Deps, park: string): Promise<Sentence> {
  for (const username of demoUsernames) {
    if (await personNamed(deps, username)) continue;
    const platformAdministrator = username === 'platform';
    const asked = { username, name: demoNames[username], password: demoPassword, platformAdministrator };
    const { id } = await insertPerson(deps, null, asked, true);
    const role = username === 'admin' ? 'administrator' : roles.find((one) => one === username);
    if (role) await setMember(deps, null, park, id, role);
  }
  return say('start.demo', demoPassword);
}

const demoNames = {
  admin: '园区管理员',
  reviewer: '审核员',
  auditor: '审计员',
  viewer: '查看者',
  platform: '平台管理员',
} as const;
