import type { Caller } from '../../access/caller.ts';
import { say } from '../../access/messages.ts';
import { hashPassword } from '../../access/password.ts';
import { requireGoodPassword } from '../../access/password-rules.ts';
import type { Deps } from '../../deps.ts';
import { HttpProblem } from '../../http/problem.ts';
import type { Person } from '../../storage/documents/people.ts';
import { platformScope } from '../../storage/store.ts';
import { changePersonWith } from '../people/change-person.ts';
import { dropSessions } from './drop-sessions.ts';
import { provePassword } from './prove-password.ts';
import { type SignedIn, startSession } from './start-session.ts';

/**
 * Needs the present password, guesses of which count as those at the door do. Ends all sessions; the one that calls is
 * replaced by a new one.
 */
export async function changePassword(deps: Deps, caller: Caller, present: string, next: string): Promise<SignedIn> {
  requireGoodPassword(next, caller.username);
  const person = await provePassword(deps, caller.username, present, ({ disabled }) => !disabled);
  if (!person) throw new HttpProblem(403, 'password.wrong', say('password.wrong'));
  const changed = await setPassword(deps, caller, person, next);
  const session = await startSession(deps, changed);
  if (!session) throw new HttpProblem(409, 'person.changed', say('person.changed'));
  return session;
}

/** Ends the person's sessions too, and a lock. */
export async function setPassword(
  deps: Pick<Deps, 'store' | 'audit' | 'now'>,
  by: Caller | null,
  { id, username }: Pick<Person, 'username'> & { readonly id: string },
  password: string,
  further: Partial<Pick<Person, 'demo'>> = {},
) {
  requireGoodPassword(password, username);
  const passwordHash = await hashPassword(password);
  const fact = { park: platformScope, action: 'password.change', subject: `people/${id}`, details: { username } };
  return deps.audit.around(by, fact, async () => {
    const passwordChangedAt = deps.now().toISOString();
    const fresh = { ...further, passwordHash, passwordChangedAt, failedLogins: 0, lockedUntil: null };
    const result = await changePersonWith(deps, id, (person) => ({ ...person, ...fresh }));
    await dropSessions(deps, id);
    return { result };
  });
}
