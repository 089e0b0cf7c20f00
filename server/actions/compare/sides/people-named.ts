import type { Deps } from '../../../deps.ts';
import type { SidePerson } from '../compared-side.ts';

/** People by their ids, with what they are called. */
export async function peopleNamed({ store }: Deps, ids: readonly string[]): Promise<readonly SidePerson[]> {
  const people = await Promise.all(
    [...new Set(ids)].map(async (id) => [id, await store.platform.people.get(id)] as const),
  );
  return people.map(([person, known]) => ({ person, name: known?.name ?? null }));
}
