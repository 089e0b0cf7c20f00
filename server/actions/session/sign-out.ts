import type { Caller } from '../../access/caller.ts';
import type { Deps } from '../../deps.ts';
import { platformScope } from '../../storage/store.ts';
import { dropEndedSessions } from './drop-ended-sessions.ts';

/** Ends the session that calls. */
export async function signOut(deps: Deps, caller: Caller): Promise<void> {
  if ('session' in caller.via) await deps.store.platform.sessions.remove(caller.via.session);
  await deps.audit.note(caller, { park: platformScope, action: 'session.end', subject: `people/${caller.person}` });
}

/** Ends every session of the person who calls. */
export async function signOutEverywhere(deps: Deps, caller: Caller): Promise<void> {
  const sessions = await dropEndedSessions(deps, caller.person, () => true);
  const subject = `people/${caller.person}`;
  await deps.audit.note(caller, { park: platformScope, action: 'session.endAll', subject, details: { sessions } });
}
