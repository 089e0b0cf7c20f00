import type { Settings } from '../settings.ts';
import type { Session } from '../storage/documents/people.ts';

const minute = 60_000;

/** How often it is noted that a session or a token is in use. */
export const notedEvery = minute;

type Limits = Pick<Settings, 'sessionIdleMinutes' | 'sessionHours'>;

/** A session ends when it is not used for a while, and some hours after it began in any case. */
export function hasEnded({ usedAt, expiresAt }: Session, now: Date, { sessionIdleMinutes }: Limits): boolean {
  return isPast(expiresAt, now) || now.getTime() - Date.parse(usedAt) > sessionIdleMinutes * minute;
}

/** What can't be read as a time is past. */
export function isPast(time: string, now: Date): boolean {
  return !(now.getTime() < Date.parse(time));
}

export function endOfSession(begin: Date, { sessionHours }: Limits): string {
  return new Date(begin.getTime() + sessionHours * 60 * minute).toISOString();
}
