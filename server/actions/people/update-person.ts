import type { Caller } from '../../access/caller.ts';
import { say } from '../../access/messages.ts';
import { requireGoodPassword } from '../../access/password-rules.ts';
import type { Deps } from '../../deps.ts';
import { found } from '../../http/found.ts';
import { HttpProblem } from '../../http/problem.ts';
import type { Person } from '../../storage/documents/people.ts';
import type { Stored } from '../../storage/port.ts';
import { platformScope } from '../../storage/store.ts';
import { setPassword } from '../session/change-password.ts';
import { dropSessions } from '../session/drop-sessions.ts';
import { changePersonWith } from './change-person.ts';

export interface PersonChange {
  readonly name?: string;
  readonly disabled?: boolean;
  readonly platformAdministrator?: boolean;
  /** Given by a platform administrator to someone who has lost theirs. */
  readonly password?: string;
}

export async function updatePerson(
  deps: Deps,
  caller: Caller,
  id: string,
  { password, ...change }: PersonChange,
): Promise<Stored<Person>> {
  const person = found(await deps.store.platform.people.get(id), 'person');
  if (password !== undefined) {
    // Whoever finds an open session must not be able to take the account over.
    if (id === caller.person) throw new HttpProblem(409, 'person.ownPassword', say('person.ownPassword'));
    requireGoodPassword(password, person.username);
  }
  const changed = Object.keys(change).length === 0 ? person : await changeAccount(deps, caller, person, change);
  return password === undefined ? changed : setPassword(deps, caller, person, password);
}

async function changeAccount(
  deps: Deps,
  caller: Caller,
  { id, username }: Stored<Person>,
  change: Omit<PersonChange, 'password'>,
): Promise<Stored<Person>> {
  const details = { username, ...change };
  const fact = { park: platformScope, action: 'person.change', subject: `people/${id}`, details };
  return deps.audit.around(caller, fact, async () => {
    const before: Stored<Person>[] = [];
    const result = await changePersonWith(deps, id, (person) => {
      before[0] = person;
      return { ...person, ...change };
    });
    for (const person of before) await requireAdministratorLeft(deps, person, result);
    if (result.disabled) await dropSessions(deps, id);
    return { result };
  });
}

/**
 * Looks after the change, and takes it back where nobody is left: two who disable each other at the same moment both see
 * it. A demo account is nobody wherever others can reach the server, so it does not stand in for another.
 */
async function requireAdministratorLeft(deps: Deps, before: Stored<Person>, after: Stored<Person>): Promise<void> {
  if (!isAdministrator(before) || isAdministrator(after)) return;
  const administrators = deps.store.platform.people.stream({ where: [{ field: 'platformAdministrator', is: true }] });
  for await (const person of administrators) if (isAdministrator(person) && (before.demo || !person.demo)) return;
  const { disabled, platformAdministrator } = before;
  await changePersonWith(deps, before.id, (person) => ({ ...person, disabled, platformAdministrator }));
  throw new HttpProblem(409, 'person.lastAdministrator', say('person.lastAdministrator'));
}

function isAdministrator({ platformAdministrator, disabled }: Person): boolean {
  return platformAdministrator && !disabled;
}
