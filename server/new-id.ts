import { randomBytes } from 'node:crypto';

/** 26 characters of [0-9a-z]: 10 of the time in milliseconds, so that ids go up with time, and 16 at random. */
export function newId(): string {
  const time = Date.now().toString(36).padStart(10, '0');
  const random = [...randomBytes(16)].map((byte) => (byte % 36).toString(36)).join('');
  return time + random;
}
