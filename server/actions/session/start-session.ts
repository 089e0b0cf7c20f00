import { callerOf } from '../../access/caller-of.ts';
import { hashOfSecret, newSecret } from '../../access/secret.ts';
import { endOfSession } from '../../access/session-limits.ts';
import type { Deps } from '../../deps.ts';
import type { Person } from '../../storage/documents/people.ts';
import type { Stored } from '../../storage/port.ts';
import { platformScope } from '../../storage/store.ts';
import { dropSessions, dropSomeEnded } from './drop-sessions.ts';

export interface SignedIn {
  readonly person: Stored<Person>;
  /** For the cookie; the store keeps its hash. */
  readonly secret: string;
  readonly expiresAt: string;
}

const mostOfOnePerson = 50;

/** Undefined: the account was disabled, or has another password, since the person was recognised. */
export async function startSession(deps: Deps, person: Stored<Person>): Promise<SignedIn | undefined> {
  const { sessions, people } = deps.store.platform;
  const secret = newSecret();
  const id = hashOfSecret(secret);
  const now = deps.now();
  const usedAt = now.toISOString();
  // A server whose clock is behind that of the one that changed the password must not make a session that has ended.
  const createdAt = [usedAt, person.passwordChangedAt].sort().at(-1) ?? usedAt;
  const expiresAt = endOfSession(now, deps.settings);
  await sessions.insert({ id, person: person.id, createdAt, usedAt, expiresAt });
  const present = await people.get(person.id);
  if (!present || present.disabled || present.passwordHash !== person.passwordHash) {
    await sessions.remove(id);
    return undefined;
  }
  await dropSessions(deps, person.id, { keep: mostOfOnePerson });
  await dropSomeEnded(deps);
  const fact = { park: platformScope, action: 'session.start', subject: `people/${person.id}` };
  await deps.audit.note(callerOf(person, { session: id }), fact);
  return { person, secret, expiresAt };
}
