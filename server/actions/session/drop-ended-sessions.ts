import { hasEnded } from '../../access/authenticate.ts';
import type { Deps } from '../../deps.ts';

/** Removes a person's sessions that have ended; `also` those too that it names. */
export async function dropEndedSessions(
  deps: Deps,
  person: string,
  also: (session: string) => boolean = () => false,
): Promise<number> {
  const { sessions } = deps.store.platform;
  let dropped = 0;
  for await (const session of sessions.stream({ where: [{ field: 'person', is: person }] }))
    if ((hasEnded(session, deps.now()) || also(session.id)) && (await sessions.remove(session.id))) dropped += 1;
  return dropped;
}
