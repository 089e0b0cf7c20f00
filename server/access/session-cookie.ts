import type { Request } from 'express';
import type { Settings } from '../settings.ts';

const name = 'canopy_session';

/** The secret of a session; undefined: the request has no session. */
export function sessionSecretIn({ headers }: Pick<Request, 'headers'>): string | undefined {
  for (const pair of (headers.cookie ?? '').split(';')) {
    const [key = '', value = ''] = pair.split('=');
    if (key.trim() === name && /^[\w-]{43}$/.test(value.trim())) return value.trim();
  }
  return undefined;
}

/** Out of reach of scripts and of other sites' pages; it ends with the session at the latest. */
export function sessionCookie(secret: string, seconds: number, { tls }: Pick<Settings, 'tls'>): string {
  return `${name}=${secret}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${seconds}${tls ? '; Secure' : ''}`;
}

export function noSessionCookie(settings: Pick<Settings, 'tls'>): string {
  return sessionCookie('', 0, settings);
}
