import { inTurn } from '../../access/in-turn.ts';
import { isPassword } from '../../access/password.ts';
import type { Deps } from '../../deps.ts';
import type { Person } from '../../storage/documents/people.ts';
import type { Stored } from '../../storage/port.ts';
import { platformScope } from '../../storage/store.ts';
import { changePersonWith } from '../people/change-person.ts';
import { personNamed, usernameTyped } from '../people/person-named.ts';

const failuresBeforeLock = 5;
const firstLock = 15 * 60_000;
const longestLock = 24 * 60 * 60_000;

type Refused = 'unknown' | 'locked' | 'password' | 'account';

/**
 * The person whose password it is, and who may come; undefined: it is not, the account is locked, or there is none. Why is
 * told to the audit log alone. A guess is counted before it is looked at, so that those made side by side, on one server or
 * several, all count.
 */
export function provePassword(
  deps: Deps,
  username: string,
  password: string,
  mayCome: (person: Person) => boolean,
): Promise<Stored<Person> | undefined> {
  return inTurn(deps.store, usernameTyped(username), async () => {
    const person = await personNamed(deps, username);
    const isLocked = person !== undefined && lockedAt(person, deps.now());
    const counted = person && !isLocked ? await countGuess(deps, person.id) : undefined;
    const matches = await isPassword(password, counted?.passwordHash);
    if (counted && matches && mayCome(counted))
      return changePersonWith(deps, counted.id, (one) => ({ ...one, failedLogins: 0, lockedUntil: null }));
    await noteRefusal(deps, counted ?? person, reasonOf(person, counted, matches));
    return undefined;
  });
}

function reasonOf(person: Person | undefined, counted: Person | undefined, matches: boolean): Refused {
  if (!person) return 'unknown';
  if (!counted) return 'locked';
  return matches ? 'account' : 'password';
}

function lockedAt({ lockedUntil }: Person, now: Date): boolean {
  return lockedUntil !== null && lockedUntil > now.toISOString();
}

/** Undefined: another guess has locked the account in the meantime. Each further failure doubles the time. */
async function countGuess(deps: Deps, id: string): Promise<Stored<Person> | undefined> {
  let isLocked = false;
  const counted = await changePersonWith(deps, id, (person) => {
    isLocked = lockedAt(person, deps.now());
    if (isLocked) return person;
    const failedLogins = person.failedLogins + 1;
    const beyond = failedLogins - failuresBeforeLock;
    const lock = beyond < 0 ? 0 : Math.min(firstLock * 2 ** beyond, longestLock);
    const lockedUntil = lock === 0 ? null : new Date(deps.now().getTime() + lock).toISOString();
    return { ...person, failedLogins, lockedUntil };
  });
  return isLocked ? undefined : counted;
}

/** What was typed for a username that is not known is not told: it may have been a password. */
async function noteRefusal({ audit, now }: Deps, person: Stored<Person> | undefined, why: Refused): Promise<void> {
  const subject = person ? `people/${person.id}` : 'session';
  const who = person ? { username: person.username } : {};
  await audit.note(null, { park: platformScope, action: 'session.refuse', subject, details: { ...who, why } });
  if (why === 'locked' || !person || !lockedAt(person, now())) return;
  const details = { ...who, until: person.lockedUntil, failures: person.failedLogins };
  await audit.note(null, { park: platformScope, action: 'account.lock', subject, details });
}
