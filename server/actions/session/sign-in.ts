import { setTimeout as delay } from 'node:timers/promises';
import { countGuess, takeBackGuess } from '../../access/guesses.ts';
import { say } from '../../access/messages.ts';
import type { Deps } from '../../deps.ts';
import { HttpProblem } from '../../http/problem.ts';
import type { Person } from '../../storage/documents/people.ts';
import { provePassword } from './prove-password.ts';
import { type SignedIn, startSession } from './start-session.ts';

export interface Attempt {
  readonly username: string;
  readonly password: string;
  readonly address: string;
  /** Whether somebody of an account may come by this request. */
  readonly mayCome: (person: Person) => boolean;
}

/** Longer than any refusal needs on an idle machine, so that its time does not tell why. */
const leastMilliseconds = 400;

/** Makes a session. The answer never tells whether the account exists, is locked or is disabled. */
export async function signIn(deps: Deps, attempt: Attempt): Promise<SignedIn> {
  const { username, password, address, mayCome } = attempt;
  const seconds = countGuess(deps.store, address);
  if (seconds !== undefined)
    throw new HttpProblem(429, 'signIn.tooMany', say('signIn.tooMany', Math.ceil(seconds / 60)), {
      headers: { 'Retry-After': String(seconds) },
    });
  const least = delay(leastMilliseconds, undefined, { ref: false });
  const person = await provePassword(deps, username, password, mayCome);
  const session = person && (await startSession(deps, person));
  if (!session) {
    await least;
    throw new HttpProblem(401, 'signIn.wrong', say('signIn.wrong'));
  }
  takeBackGuess(deps.store, address);
  return session;
}
