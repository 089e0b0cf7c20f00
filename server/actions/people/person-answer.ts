import type { Person } from '../../storage/documents/people.ts';
import type { Stored } from '../../storage/port.ts';

/** What is told of a person: never the hash of the password. */
export function personAnswer({
  id,
  username,
  name,
  platformAdministrator,
  demo,
  disabled,
  roles,
  createdAt,
}: Stored<Person>) {
  return { id, username, name, platformAdministrator, demo, disabled, roles, createdAt };
}
