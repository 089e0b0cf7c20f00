import type { Deps } from '../../deps.ts';
import type { Person } from '../../storage/documents/people.ts';
import type { Stored } from '../../storage/port.ts';

/** The account of a username, as people type it. */
export async function personNamed(
  { store }: Pick<Deps, 'store'>,
  username: string,
): Promise<Stored<Person> | undefined> {
  const is = usernameTyped(username);
  const [person] = await store.platform.people.find({ where: [{ field: 'username', is }], limit: 1 });
  return person;
}

/** A telephone begins with a capital and ends with a blank. */
export function usernameTyped(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replaceAll(/[^a-z0-9._-]/g, '?');
}
