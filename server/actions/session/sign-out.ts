import type { Caller } from '../../access/caller.ts';
import { forgetCallers } from '../../access/recently-read.ts';
import type { Deps } from '../../deps.ts';
import { platformScope } from '../../storage/store.ts';
import { dropSessions } from './drop-sessions.ts';

/** Ends the session that calls. */
export async function signOut(deps: Deps, caller: Caller): Promise<void> {
  if ('session' in caller.via) await deps.store.platform.sessions.remove(caller.via.session);
  forgetCallers(deps.store);
  await deps.audit.note(caller, { park: platformScope, action: 'session.end', subject: `people/${caller.person}` });
}

/** Ends every session of the person who calls. Tokens are revoked one by one: a program may depend on each. */
export async function signOutEverywhere(deps: Deps, caller: Caller): Promise<void> {
  const sessions = await dropSessions(deps, caller.person);
  const subject = `people/${caller.person}`;
  await deps.audit.note(caller, { park: platformScope, action: 'session.endAll', subject, details: { sessions } });
}
