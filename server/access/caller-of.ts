import type { Person } from '../storage/documents.ts';
import type { Stored } from '../storage/port.ts';
import type { Caller } from './caller.ts';

/** A person as a caller. A demo account counts only where nobody but this machine can reach the server. */
export function callerOf(person: Stored<Person>, via: Caller['via']): Caller {
  const { id, username, platformAdministrator, roles } = person;
  return {
    person: id,
    username,
    platformAdministrator: platformAdministrator && !('token' in via),
    roles: new Map(roles.map(({ park, role }) => [park, role])),
    via,
  };
}

export function mayCome({ disabled, demo }: Person, loopback: boolean): boolean {
  return !disabled && (!demo || loopback);
}
