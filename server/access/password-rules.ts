import type { Sentence } from '../../schemas/text.ts';
import { say } from './messages.ts';

const least = 12;
const triedFirst = [
  'password',
  'passw0rd',
  'qwerty',
  '123456',
  'abc123',
  'letmein',
  'iloveyou',
  'admin',
  'welcome',
  'woaini',
  'canopy',
];

/** Why a password is refused; undefined: it will do. Length counts, not its mixture of characters. */
export function passwordFault(password: string, username: string): Sentence | undefined {
  if ([...password.normalize('NFC')].length < least) return say('password.short', least);
  // What is left when the words that everybody tries are taken out has to be a password still.
  const words = [...triedFirst, username.toLowerCase()];
  const rest = words.reduce((left, word) => left.replaceAll(word, ''), password.toLowerCase());
  const isOneCharacter = new Set(rest).size < 4;
  return rest.length < least / 2 || isOneCharacter ? say('password.common') : undefined;
}
