import type { Caller } from '../../access/caller.ts';
import { say } from '../../access/messages.ts';
import { hashPassword, isPassword } from '../../access/password.ts';
import { passwordFault } from '../../access/password-rules.ts';
import type { Deps } from '../../deps.ts';
import { found } from '../../http/found.ts';
import { HttpProblem } from '../../http/problem.ts';
import { platformScope } from '../../storage/store.ts';
import { changePersonWith } from '../people/change-person.ts';
import { dropEndedSessions } from './drop-ended-sessions.ts';

/** Needs the present password, and ends all other sessions. */
export async function changePassword(deps: Deps, caller: Caller, present: string, next: string): Promise<void> {
  const person = found(await deps.store.platform.people.get(caller.person), 'person');
  if (!(await isPassword(present, person.passwordHash)))
    throw new HttpProblem(403, 'password.wrong', say('password.wrong'));
  await setPassword(deps, caller, caller.person, next);
}

/** Also ends the person's sessions, but for the one that calls. */
export async function setPassword(deps: Deps, by: Caller | null, id: string, password: string): Promise<void> {
  const { username } = found(await deps.store.platform.people.get(id), 'person');
  const fault = passwordFault(password, username);
  if (fault)
    throw new HttpProblem(422, 'password.weak', fault, {
      faults: [{ code: 'password.weak', pointer: '/password', message: fault }],
    });
  const passwordHash = await hashPassword(password);
  const fact = { park: platformScope, action: 'password.change', subject: `people/${id}` };
  await deps.audit.around(by, fact, async () => {
    const passwordChangedAt = deps.now().toISOString();
    await changePersonWith(deps, id, (person) => ({
      ...person,
      passwordHash,
      passwordChangedAt,
      demo: false,
      failedLogins: 0,
      lockedUntil: null,
    }));
    const own = by && 'session' in by.via ? by.via.session : undefined;
    await dropEndedSessions(deps, id, (session) => session !== own);
    return { result: undefined };
  });
}
