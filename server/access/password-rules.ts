import type { Sentence } from '../../schemas/text.ts';
import { HttpProblem } from '../http/problem.ts';
import { say } from './messages.ts';

const least = 12;

/** What is tried first, longer ones before those that they begin with. */
const triedFirst = [
  'canopy-demo',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1234567890',
  '0123456789',
  '9876543210',
  '123456789',
  '12345678',
  '1q2w3e4r5t',
  '1qaz2wsx',
  '5201314',
  'password',
  'passw0rd',
  'p@ssw0rd',
  'p@ssword',
  'iloveyou',
  'letmein',
  'welcome',
  'changeme',
  'administrator',
  'admin',
  'qwerty',
  '123456',
  'abc123',
  'woaini',
  'canopy',
  '积分工坊',
];

/** Why a password is refused; undefined: it will do. Length counts, not its mixture of characters. */
export function passwordFault(password: string, username: string): Sentence | undefined {
  const composed = password.normalize('NFC');
  if ([...composed].length < least) return say('password.short', least);
  // What is left when the words that everybody tries are taken out has to be half a password still.
  const words = [username.toLowerCase(), ...triedFirst];
  const rest = words.reduce((left, word) => left.replaceAll(word, ''), composed.toLowerCase());
  const isEasy = [...rest].length < least / 2 || new Set(rest).size < 4;
  return isEasy ? say('password.common') : undefined;
}

export function requireGoodPassword(password: string, username: string): void {
  const fault = passwordFault(password, username);
  if (fault)
    throw new HttpProblem(422, 'password.weak', fault, {
      faults: [{ code: 'password.weak', pointer: '/password', message: fault }],
    });
}
