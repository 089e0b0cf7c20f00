import type { Person } from '../../storage/documents/people.ts';
import type { Stored } from '../../storage/port.ts';

export function whoAmI(
  { id, username, name, platformAdministrator, demo, roles }: Stored<Person>,
  expiresAt: string | null,
) {
  return { person: id, username, name, platformAdministrator, demo, roles, expiresAt };
}
