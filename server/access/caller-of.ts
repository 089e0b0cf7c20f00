import type { Request } from 'express';
import type { Settings } from '../settings.ts';
import type { Person } from '../storage/documents/people.ts';
import type { Stored } from '../storage/port.ts';
import type { Caller } from './caller.ts';
import { isFromThisMachine } from './this-machine.ts';

/** A person as a caller. A token reaches its own park alone, and never what belongs to the platform. */
export function callerOf(person: Stored<Person>, via: Caller['via']): Caller {
  const { id, username, platformAdministrator, roles } = person;
  const reached = 'token' in via ? roles.filter(({ park }) => park === via.park) : roles;
  return {
    person: id,
    username,
    platformAdministrator: platformAdministrator && !('token' in via),
    roles: new Map(reached.map(({ park, role }) => [park, role])),
    via,
  };
}

/** A demo account counts only where nobody but this machine can reach the server: its password is known to all. */
export function mayCome(
  { disabled, demo }: Pick<Person, 'disabled' | 'demo'>,
  request: Pick<Request, 'headers'>,
  settings: Pick<Settings, 'loopback' | 'proxies'>,
): boolean {
  return !disabled && (!demo || isFromThisMachine(request, settings));
}
