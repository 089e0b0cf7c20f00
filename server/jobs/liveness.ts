import type { Store } from '../storage/store.ts';
import { changeJob } from './change-job.ts';

/** A server that has not been heard of for so long is taken for dead. */
const deadAfter = 30_000;

interface Heartbeat {
  readonly store: Store;
  readonly server: string;
  readonly startedAt: string;
  now(): Date;
}

/** Renews this server's line among the running ones. */
export async function beat({ store, server, startedAt, now }: Heartbeat): Promise<void> {
  const { servers } = store.platform;
  const line = { id: server, startedAt, aliveUntil: aliveUntil(now()) };
  const known = await servers.get(server);
  if (known) await servers.replace(line, known.revision);
  else await servers.insert(line);
}

export function aliveUntil(now: Date): string {
  return new Date(now.getTime() + deadAfter).toISOString();
}

interface Found {
  readonly queued: readonly string[];
  readonly interrupted: readonly string[];
}

const mostAtOnce = 1000;

/** Looks through the parks for jobs that wait, and marks those whose server is dead. `alone`: no other server has the store. */
export async function sweep(
  { store, server, now }: Heartbeat,
  { alone, park }: { readonly alone: boolean; readonly park: string },
): Promise<Found> {
  const { jobs } = store.park(park);
  const inState = (state: string) =>
    jobs.find({
      where: [{ field: 'state', is: state }],
      sort: [{ field: 'createdAt' }],
      limit: mostAtOnce,
      only: ['state', 'server', 'aliveUntil'],
    });
  const interrupted: string[] = [];
  for (const { id } of await inState('running')) {
    const marked = await changeJob(store, id, (job) => {
      const dead = alone || job.aliveUntil === null || job.aliveUntil < now().toISOString();
      return job.state === 'running' && job.server !== server && dead
        ? { state: 'interrupted', server: null, aliveUntil: null }
        : undefined;
    });
    if (marked) interrupted.push(id);
  }
  return { queued: (await inState('queued')).map(({ id }) => id), interrupted };
}
