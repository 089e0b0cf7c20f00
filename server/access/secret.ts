import { hash, randomBytes } from 'node:crypto';

/** 256 random bits, for a session or an API token. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a secret: who reads the store can't use it. */
export function hashOfSecret(secret: string): string {
  return hash('sha256', secret, 'hex');
}
