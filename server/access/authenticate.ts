import type { Request } from 'express';
import type { Deps } from '../deps.ts';
import { StorageFull } from '../storage/faults.ts';
import type { Caller } from './caller.ts';
import { callerOf, mayCome } from './caller-of.ts';
import { forgetCallers, type Known, readAnew, remembered } from './recently-read.ts';
import { hashOfSecret } from './secret.ts';
import { sessionSecretIn } from './session-cookie.ts';
import { hasEnded, isPast, notedEvery } from './session-limits.ts';
import { isScope } from './table.ts';

/**
 * Who sent a request: by its API token, or by the session in its cookie. Undefined: nobody that we know, so that a wrong
 * token never falls back to a session.
 */
export async function authenticate(deps: Deps, request: Request): Promise<Caller | undefined> {
  const { authorization } = request.headers;
  const secret = authorization === undefined ? sessionSecretIn(request) : tokenIn(authorization);
  if (secret === undefined) return undefined;
  const hash = hashOfSecret(secret);
  const read = authorization === undefined ? readSession : readToken;
  const known = remembered(deps.store, hash) ?? (await readAnew(deps.store, hash, () => read(deps, hash)));
  const now = deps.now();
  if (!known || isOver(known, now, deps) || !mayCome(known.person, request, deps.settings)) return undefined;
  if (isToBeNoted(known, now)) await noteUse(deps, known, now);
  return callerOf(known.person, viaOf(known));
}

function tokenIn(authorization: string): string | undefined {
  return /^Bearer +(cpy_[\w-]{43})$/i.exec(authorization)?.[1];
}

async function readSession({ store }: Deps, id: string): Promise<Known | undefined> {
  const session = await store.platform.sessions.get(id);
  const person = session && (await store.platform.people.get(session.person));
  return person && { person, session };
}

async function readToken({ store }: Deps, hash: string): Promise<Known | undefined> {
  const [token] = await store.platform.tokens.find({ where: [{ field: 'hash', is: hash }], limit: 1 });
  const person = token && (await store.platform.people.get(token.person));
  return person && { person, token };
}

/** A new password ends all earlier sessions, and losing the role in its park ends a token, whatever became of the rest. */
function isOver(known: Known, now: Date, { settings }: Deps): boolean {
  const { person } = known;
  if ('session' in known)
    return hasEnded(known.session, now, settings) || known.session.createdAt < person.passwordChangedAt;
  const { park, expiresAt } = known.token;
  return isPast(expiresAt, now) || !person.roles.some((one) => one.park === park);
}

function viaOf(known: Known): Caller['via'] {
  if ('session' in known) return { session: known.session.id };
  const { id, park, scopes } = known.token;
  return { token: id, park, scopes: scopes.filter(isScope) };
}

function isToBeNoted(known: Known, now: Date): boolean {
  const { usedAt } = 'session' in known ? known.session : known.token;
  return !usedAt || now.getTime() - Date.parse(usedAt) >= notedEvery;
}

/** Another request may have noted it first, which is as good; so is a disk without space, for what only reads. */
async function noteUse({ store }: Deps, known: Known, now: Date): Promise<void> {
  const { sessions, tokens } = store.platform;
  const at = { usedAt: now.toISOString() };
  try {
    if ('session' in known) await sessions.replace({ ...known.session, ...at }, known.session.revision);
    else await tokens.replace({ ...known.token, ...at }, known.token.revision);
  } catch (error) {
    if (!(error instanceof StorageFull)) throw error;
  }
  forgetCallers(store);
}
