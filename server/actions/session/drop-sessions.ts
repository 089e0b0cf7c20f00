import { forgetCallers } from '../../access/recently-read.ts';
import type { Deps } from '../../deps.ts';

type Needed = Pick<Deps, 'store'>;

/** Removes a person's sessions, but for the newest that are to be kept. Gives how many. */
export async function dropSessions(
  { store }: Needed,
  person: string,
  { keep = 0 }: { readonly keep?: number } = {},
): Promise<number> {
  const { sessions } = store.platform;
  const all: { readonly id: string; readonly createdAt: string }[] = [];
  for await (const session of sessions.stream({ where: [{ field: 'person', is: person }] })) all.push(session);
  const newestFirst = all.sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
  let dropped = 0;
  for (const { id } of newestFirst.slice(keep)) if (await sessions.remove(id)) dropped += 1;
  forgetCallers(store);
  return dropped;
}

const someAtOnce = 20;

/** Every sign-in cleans up after a few of whoever never came back, so that nothing has to run for it. */
export async function dropSomeEnded({ store, now }: Needed & Pick<Deps, 'now'>): Promise<void> {
  const { sessions } = store.platform;
  const where = [{ field: 'expiresAt' as const, below: now().toISOString() }];
  for (const { id } of await sessions.find({ where, limit: someAtOnce, only: [] })) await sessions.remove(id);
}
