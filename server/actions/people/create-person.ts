import type { Caller } from '../../access/caller.ts';
import { say } from '../../access/messages.ts';
import { hashPassword } from '../../access/password.ts';
import { requireGoodPassword } from '../../access/password-rules.ts';
import type { Deps } from '../../deps.ts';
import { HttpProblem } from '../../http/problem.ts';
import type { Person } from '../../storage/documents/people.ts';
import { DuplicateKey } from '../../storage/faults.ts';
import type { Stored } from '../../storage/port.ts';
import { platformScope } from '../../storage/store.ts';

export interface NewPerson {
  readonly username: string;
  readonly name: string;
  readonly password: string;
  readonly platformAdministrator?: boolean;
}

/** Makes an account. Its roles are given park by park. */
export async function createPerson(deps: Deps, by: Caller | null, asked: NewPerson): Promise<Stored<Person>> {
  requireGoodPassword(asked.password, asked.username);
  return insertPerson(deps, by, asked, false);
}

/** As `createPerson`, with any password: demo accounts have a known one. */
export async function insertPerson(
  deps: Pick<Deps, 'store' | 'audit' | 'now' | 'newId'>,
  by: Caller | null,
  { username, name, password, platformAdministrator = false }: NewPerson,
  demo: boolean,
): Promise<Stored<Person>> {
  const id = deps.newId();
  const passwordHash = await hashPassword(password);
  const fact = {
    park: platformScope,
    action: 'person.create',
    subject: `people/${id}`,
    details: { username, platformAdministrator, demo },
  };
  return deps.audit.around(by, fact, async () => {
    const at = deps.now().toISOString();
    const person: Person = {
      username,
      name,
      passwordHash,
      passwordChangedAt: at,
      platformAdministrator,
      demo,
      disabled: false,
      roles: [],
      failedLogins: 0,
      lockedUntil: null,
      createdAt: at,
    };
    try {
      return { result: await deps.store.platform.people.insert({ id, ...person }) };
    } catch (error) {
      if (!(error instanceof DuplicateKey)) throw error;
      throw new HttpProblem(409, 'person.usernameTaken', say('person.usernameTaken', username));
    }
  });
}
