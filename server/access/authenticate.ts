import type { Request } from 'express';
import type { Deps } from '../deps.ts';
import type { ApiToken, Session } from '../storage/documents.ts';
import type { Stored } from '../storage/port.ts';
import type { Caller } from './caller.ts';
import { callerOf, mayCome } from './caller-of.ts';
import { hashOfSecret } from './secret.ts';
import { sessionSecretIn } from './session-cookie.ts';
import { idleMilliseconds, notedEvery } from './session-limits.ts';
import type { Scope } from './table.ts';

/**
 * Who sent a request: by its API token, or by the session in its cookie. Undefined: nobody that we know, so that a wrong
 * token never falls back to a session. Read from the store each time: what is revoked ends at once, on every server.
 */
export async function authenticate(deps: Deps, request: Request): Promise<Caller | undefined> {
  const { authorization } = request.headers;
  if (authorization !== undefined) return byToken(deps, authorization);
  const secret = sessionSecretIn(request);
  return secret === undefined ? undefined : bySession(deps, hashOfSecret(secret));
}

async function byToken(deps: Deps, authorization: string): Promise<Caller | undefined> {
  const secret = /^Bearer (cpy_[\w-]{43})$/i.exec(authorization)?.[1];
  if (secret === undefined) return undefined;
  const where = [{ field: 'hash' as const, is: hashOfSecret(secret) }];
  const [token] = await deps.store.platform.tokens.find({ where, limit: 1 });
  if (!token || token.expiresAt <= deps.now().toISOString()) return undefined;
  const person = await deps.store.platform.people.get(token.person);
  if (!person || !mayCome(person, deps.settings.loopback)) return undefined;
  return callerOf(person, viaToken(token));
}

function viaToken({ id, park, scopes }: Stored<ApiToken>): Caller['via'] {
  return { token: id, park, scopes: scopes as readonly Scope[] };
}

async function bySession(deps: Deps, id: string): Promise<Caller | undefined> {
  const { platform } = deps.store;
  const session = await platform.sessions.get(id);
  const now = deps.now();
  if (!session || hasEnded(session, now)) return undefined;
  const person = await platform.people.get(session.person);
  if (!person || !mayCome(person, deps.settings.loopback)) return undefined;
  if (now.getTime() - Date.parse(session.usedAt) > notedEvery) await noteUse(deps, session, now);
  return callerOf(person, { session: id });
}

export function hasEnded({ usedAt, expiresAt }: Session, now: Date): boolean {
  return expiresAt <= now.toISOString() || now.getTime() - Date.parse(usedAt) > idleMilliseconds;
}

/** Another request of the session may have noted it first, which is as good. */
async function noteUse({ store }: Deps, session: Stored<Session>, now: Date): Promise<void> {
  await store.platform.sessions.replace({ ...session, usedAt: now.toISOString() }, session.revision);
}
