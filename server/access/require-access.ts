import { say } from '../http/messages/say.ts';
import { HttpProblem } from '../http/problem.ts';
import type { Caller } from './caller.ts';
import { type Access, accessTable, type OperationId } from './table.ts';

type Params = Readonly<Record<string, string | string[] | undefined>>;

/** Throws 401 where nobody is signed in, 404 for a park that the caller has no part in, 403 for what the role does not allow. */
export function requireAccess(id: OperationId, caller: Caller | undefined, params: Params): void {
  const { who, scope }: Access = accessTable[id];
  if (who === 'anyone') return;
  if (!caller) throw unknownCaller();
  if ('token' in caller.via && (scope === null || !caller.via.scopes.includes(scope)))
    throw new HttpProblem(403, 'access.forbidden', say('access.scope'));
  if (who === 'signedIn') return;
  if (who.includes('platform') && caller.platformAdministrator) return;
  const park = parkIn(params);
  if (park === undefined) throw forbidden();
  const role = caller.roles.get(park);
  // Whoever makes the parks may know which there are, but not what is in them.
  if (role === undefined) throw caller.platformAdministrator ? forbidden() : unknownPark(park);
  if (!who.includes(role)) throw forbidden();
}

/** A job's id begins with its park's. What has neither belongs to no park. */
function parkIn({ park, job }: Params): string | undefined {
  if (typeof park === 'string') return park;
  return typeof job === 'string' ? job.split('.')[0] : undefined;
}

function unknownCaller(): HttpProblem {
  return new HttpProblem(401, 'access.signIn', say('access.signIn'), { headers: { 'WWW-Authenticate': 'Bearer' } });
}

function unknownPark(park: string): HttpProblem {
  return new HttpProblem(404, 'park.unknown', say('park.unknown', park));
}

export function forbidden(): HttpProblem {
  return new HttpProblem(403, 'access.forbidden', say('access.forbidden'));
}
