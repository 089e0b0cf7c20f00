import { hash, verify } from '@node-rs/argon2';
import { HttpProblem } from '../http/problem.ts';
import { say } from './messages.ts';

/** OWASP's choice for argon2id, the library's default kind: 19 MiB, two passes. Kept in the hash, so that it may change. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The door to argon2. The same characters, however they are composed, are the same password. */
export function hashPassword(password: string): Promise<string> {
  return fewAtOnce(() => hash(password.normalize('NFC'), cost));
}

/** Takes as long for nobody as for somebody: who guesses can't tell whether a username exists. */
export async function isPassword(password: string, known: string | undefined): Promise<boolean> {
  nobody ??= hashPassword('nobody has this password');
  const against = known ?? (await nobody);
  const matches = await fewAtOnce(() => verify(against, password.normalize('NFC')));
  return matches && known !== undefined;
}

let nobody: Promise<string> | undefined;

/** Half of the threads in which Node reads files too: many who sign in at once must not keep all others waiting. */
const mostAtOnce = 2;
const mostWaiting = 200;
const waiting: (() => void)[] = [];
let running = 0;

async function fewAtOnce<Result>(work: () => Promise<Result>): Promise<Result> {
  if (waiting.length >= mostWaiting)
    throw new HttpProblem(503, 'signIn.busy', say('signIn.busy'), { headers: { 'Retry-After': '5' } });
  if (running >= mostAtOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await work();
  } finally {
    // Whoever waits longest takes this place over.
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}
