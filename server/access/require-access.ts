import { say } from '../http/messages/say.ts';
import { HttpProblem } from '../http/problem.ts';
import type { Caller } from './caller.ts';
import { type Access, accessTable, type OperationId } from './table.ts';

/** Throws 401 where nobody is signed in, 404 for a park that the caller has no part in, 403 for what the role does not allow. */
export function requireAccess(
  id: OperationId,
  caller: Caller | undefined,
  params: Readonly<Record<string, string | string[] | undefined>>,
): void {
  const { who, scope }: Access = accessTable[id];
  if (who === 'anyone') return;
  if (!caller) throw new HttpProblem(401, 'access.signIn', say('access.signIn'));
  if ('token' in caller.via && (scope === null || !caller.via.scopes.includes(scope))) throw forbidden();
  if (who === 'signedIn') return;
  // A job's id begins with its park's.
  const park = params.park ?? String(params.job ?? '').split('.')[0];
  if (who.includes('platform') && caller.platformAdministrator) return;
  if (park === undefined || park === '') throw forbidden();
  const role = caller.roles.get(String(park));
  const elsewhere = 'token' in caller.via && caller.via.park !== park;
  if ((role === undefined && !caller.platformAdministrator) || elsewhere)
    throw new HttpProblem(404, 'park.unknown', say('park.unknown', String(park)));
  if (role === undefined || !who.includes(role)) throw forbidden();
}

function forbidden(): HttpProblem {
  return new HttpProblem(403, 'access.forbidden', say('access.forbidden'));
}
