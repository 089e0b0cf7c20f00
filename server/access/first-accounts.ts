import type { Sentence } from '../../schemas/text.ts';
import { setMember } from '../actions/parks/members.ts';
import { insertPerson } from '../actions/people/create-person.ts';
import { personNamed } from '../actions/people/person-named.ts';
import { setPassword } from '../actions/session/change-password.ts';
import type { Deps } from '../deps.ts';
import { StartRefusal } from '../start-up/step.ts';
import { say } from './messages.ts';
import { passwordFault } from './password-rules.ts';
import type { Role } from './roles.ts';
import { isForThisMachine } from './this-machine.ts';

type Needed = Pick<Deps, 'store' | 'audit' | 'now' | 'newId'>;

const demoPassword = 'canopy-demo';
const demoNames = {
  admin: '园区管理员',
  reviewer: '审核员',
  auditor: '审计员',
  viewer: '查看者',
  bank: '受邀评审（银行）',
  platform: '平台管理员',
} as const;
export const demoUsernames = ['admin', 'reviewer', 'auditor', 'viewer', 'bank', 'platform'] as const;
const demoRoles: Readonly<Partial<Record<(typeof demoUsernames)[number], Role>>> = {
  admin: 'administrator',
  reviewer: 'reviewer',
  auditor: 'auditor',
  viewer: 'viewer',
  bank: 'invited',
};
const rootUsername = 'root';

/** Where others can reach the server, an administrator must have a password of their own before it listens. */
export async function requireAdministrator(deps: Deps): Promise<readonly Sentence[]> {
  const { administratorPassword } = deps.settings;
  // Later ones are changed in the program: the environment must not bring an old password back.
  if (administratorPassword !== undefined && !(await personNamed(deps, rootUsername)))
    await setOrMakeAdministrator(deps, rootUsername, administratorPassword);
  if (isForThisMachine(deps.settings) || (await hasAdministrator(deps))) return [];
  throw new StartRefusal(say('start.noAdministrator'));
}

/**
 * For whoever has the machine: gives an account a password, or makes the first administrator. A demo account becomes one
 * like any other by it, and by nothing else.
 */
export async function setOrMakeAdministrator(deps: Needed, username: string, password: string): Promise<void> {
  const fault = passwordFault(password, username);
  if (fault) throw new StartRefusal(fault);
  const known = await personNamed(deps, username);
  if (known) {
    await setPassword(deps, null, known, password, { demo: false });
    return;
  }
  // A slip of the pen must not make an administrator.
  if (await hasAdministrator(deps)) throw new StartRefusal(say('start.noAccount', username));
  await insertPerson(deps, null, { username, name: username, password, platformAdministrator: true }, false);
}

async function hasAdministrator({ store }: Pick<Deps, 'store'>): Promise<boolean> {
  const where = [{ field: 'platformAdministrator' as const, is: true }];
  for await (const person of store.platform.people.stream({ where })) if (!person.demo && !person.disabled) return true;
  return false;
}

/** How to log in as one of them. */
export const demoLogin = say('start.demo', demoPassword);

/** Accounts for a look around, on this machine only. Begun again where it was cut off, it makes what is missing. */
export async function makeDemoAccounts(deps: Deps, park: string): Promise<Sentence> {
  for (const username of demoUsernames) {
    const platformAdministrator = username === 'platform';
    const asked = { username, name: demoNames[username], password: demoPassword, platformAdministrator };
    const person = (await personNamed(deps, username)) ?? (await insertPerson(deps, null, asked, true));
    const role = demoRoles[username];
    if (role && person.demo && !person.roles.some((one) => one.park === park))
      await setMember(deps, null, park, person.id, role);
  }
  return demoLogin;
}
