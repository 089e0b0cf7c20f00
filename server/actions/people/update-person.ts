import type { Caller } from '../../access/caller.ts';
import { say } from '../../access/messages.ts';
import type { Deps } from '../../deps.ts';
import { found } from '../../http/found.ts';
import { HttpProblem } from '../../http/problem.ts';
import type { Person } from '../../storage/documents.ts';
import type { Stored } from '../../storage/port.ts';
import { platformScope } from '../../storage/store.ts';
import { setPassword } from '../session/change-password.ts';
import { dropEndedSessions } from '../session/drop-ended-sessions.ts';
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
  found(await deps.store.platform.people.get(id), 'person');
  if (password !== undefined) await setPassword(deps, caller, id, password);
  if (change.disabled || change.platformAdministrator === false) await requireAnotherAdministrator(deps, id);
  const fact = { park: platformScope, action: 'person.change', subject: `people/${id}`, details: { ...change } };
  return deps.audit.around(caller, fact, async () => {
    const result = await changePersonWith(deps, id, (person) => ({ ...person, ...change }));
    if (change.disabled) await dropEndedSessions(deps, id, () => true);
    return { result };
  });
}

async function requireAnotherAdministrator({ store }: Deps, id: string): Promise<void> {
  const administrators = store.platform.people.stream({ where: [{ field: 'platformAdministrator', is: true }] });
  for await (const person of administrators) if (person.id !== id && !person.disabled) return;
  const person = found(await store.platform.people.get(id), 'person');
  if (person.platformAdministrator)
    throw new HttpProblem(409, 'person.lastAdministrator', say('person.lastAdministrator'));
}
