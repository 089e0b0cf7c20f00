import { hash, verify } from '@node-rs/argon2';

/** OWASP's choice for argon2id, the library's default kind: 19 MiB, two passes. Kept in the hash, so that it may change. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The door to argon2. The same characters, however they are composed, are the same password. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), cost);
}

/** Takes as long for nobody as for somebody: who guesses can't tell whether a username exists. */
export async function isPassword(password: string, known: string | undefined): Promise<boolean> {
  const matches = await verify(known ?? (await nobody), password.normalize('NFC'));
  return matches && known !== undefined;
}

const nobody = hash('nobody has this password', cost);
