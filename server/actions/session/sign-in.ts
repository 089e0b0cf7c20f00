import { callerOf, mayCome } from '../../access/caller-of.ts';
import { say } from '../../access/messages.ts';
import { isPassword } from '../../access/password.ts';
import { hashOfSecret, newSecret } from '../../access/secret.ts';
import { longestMilliseconds } from '../../access/session-limits.ts';
import type { Deps } from '../../deps.ts';
import { HttpProblem } from '../../http/problem.ts';
import type { Person } from '../../storage/documents.ts';
import type { Stored } from '../../storage/port.ts';
import { platformScope } from '../../storage/store.ts';
import { dropEndedSessions } from './drop-ended-sessions.ts';

export interface SignedIn {
  readonly person: Stored<Person>;
  readonly secret: string;
  readonly expiresAt: string;
}

const failuresBeforeLock = 5;
const firstLock = 15 * 60_000;
const longestLock = 24 * 60 * 60_000;

/**
 * Makes a session. The answer never tells whether the account exists, is locked or is disabled. A failure is counted
 * before the password is looked at, so that guesses made side by side all count.
 */
export async function signIn(deps: Deps, username: string, password: string): Promise<SignedIn> {
  const [person] = await deps.store.platform.people.find({ where: [{ field: 'username', is: username }], limit: 1 });
  const counted = person && (await countAttempt(deps, person.id));
  const matches = await isPassword(password, counted?.passwordHash);
  if (!counted || !matches || !mayCome(counted, deps.settings.loopback)) {
    await noteFailure(deps, username, person?.id ?? null);
    throw new HttpProblem(401, 'signIn.wrong', say('signIn.wrong'));
  }
  await forgetFailures(deps, counted.id);
  return startSession(deps, counted);
}

/** Undefined: the account is locked. */
async function countAttempt(deps: Deps, id: string): Promise<Stored<Person> | undefined> {
  for (;;) {
    const person = await deps.store.platform.people.get(id);
    if (!person || (person.lockedUntil !== null && person.lockedUntil > deps.now().toISOString())) return undefined;
    const failedLogins = person.failedLogins + 1;
    const beyond = failedLogins - failuresBeforeLock;
    const lock = beyond < 0 ? 0 : Math.min(firstLock * 2 ** beyond, longestLock);
    const lockedUntil = lock === 0 ? null : new Date(deps.now().getTime() + lock).toISOString();
    const counted = await deps.store.platform.people.replace({ ...person, failedLogins, lockedUntil }, person.revision);
    if (counted) return counted;
  }
}

async function forgetFailures({ store }: Deps, id: string): Promise<void> {
  for (;;) {
    const person = await store.platform.people.get(id);
    if (!person) return;
    if (await store.platform.people.replace({ ...person, failedLogins: 0, lockedUntil: null }, person.revision)) return;
  }
}

async function noteFailure({ audit }: Deps, username: string, person: string | null): Promise<void> {
  const subject = person === null ? 'session' : `people/${person}`;
  await audit.note(null, { park: platformScope, action: 'session.refused', subject, details: { username } });
}

export async function startSession(deps: Deps, person: Stored<Person>): Promise<SignedIn> {
  const secret = newSecret();
  const now = deps.now();
  const expiresAt = new Date(now.getTime() + longestMilliseconds).toISOString();
  const id = hashOfSecret(secret);
  const usedAt = now.toISOString();
  await dropEndedSessions(deps, person.id);
  await deps.store.platform.sessions.insert({ id, person: person.id, createdAt: usedAt, usedAt, expiresAt });
  const fact = { park: platformScope, action: 'session.start', subject: `people/${person.id}` };
  await deps.audit.note(callerOf(person, { session: id }), fact);
  return { person, secret, expiresAt };
}
