import type { Caller } from '../../access/caller.ts';
import type { Role } from '../../access/roles.ts';
import type { Deps } from '../../deps.ts';
import { found } from '../../http/found.ts';
import { platformScope } from '../../storage/store.ts';
import { changePersonWith } from '../people/change-person.ts';
import { dropTokens } from '../tokens/drop-tokens.ts';

export interface Member {
  readonly person: string;
  readonly username: string;
  readonly name: string;
  readonly role: Role;
}

/** Everybody who has a role in the park, by username. */
export async function listMembers({ store }: Deps, park: string): Promise<readonly Member[]> {
  found(await store.platform.parks.get(park), 'park');
  const members: Member[] = [];
  for await (const { id, username, name, roles } of store.platform.people.stream({ sort: [{ field: 'username' }] })) {
    const role = roles.find((one) => one.park === park)?.role;
    if (role) members.push({ person: id, username, name, role });
  }
  return members;
}

/** Gives a person one role in a park, instead of any other there; null takes it away. Told in the park's log and the platform's. */
export async function setMember(
  deps: Deps,
  by: Caller | null,
  park: string,
  id: string,
  role: Role | null,
): Promise<void> {
  found(await deps.store.platform.parks.get(park), 'park');
  const { username, roles } = found(await deps.store.platform.people.get(id), 'person');
  const before = roles.find((one) => one.park === park)?.role ?? null;
  const fact = { action: 'member.set', subject: `members/${id}`, details: { username, park, before, role } };
  await deps.audit.around(by, { park, ...fact }, () =>
    deps.audit.around(by, { park: platformScope, ...fact }, async () => {
      await changePersonWith(deps, id, (person) => {
        const others = person.roles.filter((one) => one.park !== park);
        return { ...person, roles: role === null ? others : [...others, { park, role }] };
      });
      // With the role gone they are of no use; they must not come back with it.
      if (role === null) await dropTokens(deps, id, park);
      return { result: { result: undefined } };
    }),
  );
}
