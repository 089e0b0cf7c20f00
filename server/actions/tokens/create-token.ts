import type { Caller } from '../../access/caller.ts';
import { say } from '../../access/messages.ts';
import type { Role } from '../../access/roles.ts';
import { hashOfSecret, newSecret } from '../../access/secret.ts';
import { type Access, accessTable, type Scope } from '../../access/table.ts';
import type { Deps } from '../../deps.ts';
import { HttpProblem } from '../../http/problem.ts';
import type { ApiToken } from '../../storage/documents/people.ts';
import type { Stored } from '../../storage/port.ts';

const longestDays = 365;
const mostOfOnePerson = 100;
const day = 24 * 60 * 60_000;

export interface NewToken {
  readonly park: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly expiresAt: string;
}

/** The secret is told this once; the store keeps its hash. */
export async function createToken(
  deps: Deps,
  caller: Caller,
  { park, name, scopes, expiresAt }: NewToken,
): Promise<{ readonly token: Stored<ApiToken>; readonly secret: string }> {
  const role = caller.roles.get(park);
  if (!role) throw new HttpProblem(403, 'token.noRole', say('token.noRole', park));
  for (const scope of scopes)
    if (!mayUse(role, scope)) throw new HttpProblem(403, 'token.scope', say('token.scope', scope));
  const now = deps.now();
  const ends = Date.parse(expiresAt);
  if (!(ends > now.getTime() && ends <= now.getTime() + longestDays * day))
    throw new HttpProblem(422, 'token.expiry', say('token.expiry', longestDays));
  const where = [{ field: 'person' as const, is: caller.person }];
  if ((await deps.store.platform.tokens.count(where)) >= mostOfOnePerson)
    throw new HttpProblem(409, 'token.tooMany', say('token.tooMany', mostOfOnePerson));
  const secret = `cpy_${newSecret()}`;
  const id = deps.newId();
  const fact = { park, action: 'token.create', subject: `tokens/${id}`, details: { name, scopes: scopes.join(' ') } };
  return deps.audit.around(caller, fact, async () => {
    const token = await deps.store.platform.tokens.insert({
      id,
      person: caller.person,
      park,
      name,
      hash: hashOfSecret(secret),
      scopes,
      createdAt: now.toISOString(),
      usedAt: null,
      expiresAt: new Date(ends).toISOString(),
    });
    return { result: { token, secret } };
  });
}

/** A scope is of use to a role that may call at least one of its operations. */
function mayUse(role: Role, scope: Scope): boolean {
  const lines: readonly Access[] = Object.values(accessTable);
  return lines.some((line) => line.scope === scope && (line.who === 'signedIn' || line.who.includes(role)));
}
