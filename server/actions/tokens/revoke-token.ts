import type { Caller } from '../../access/caller.ts';
import { forgetCallers } from '../../access/recently-read.ts';
import type { Deps } from '../../deps.ts';
import { found } from '../../http/found.ts';

/** One of one's own. */
export async function revokeToken(deps: Deps, caller: Caller, id: string): Promise<void> {
  const token = await deps.store.platform.tokens.get(id);
  const own = found(token?.person === caller.person ? token : undefined, 'token');
  const fact = { park: own.park, action: 'token.revoke', subject: `tokens/${id}` };
  await deps.audit.around(caller, fact, async () => {
    const result = await deps.store.platform.tokens.remove(id);
    forgetCallers(deps.store);
    return { result };
  });
}
