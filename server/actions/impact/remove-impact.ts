import type { Caller } from '../../access/caller.ts';
import { forbidden } from '../../access/require-access.ts';
import type { Deps } from '../../deps.ts';
import { HttpProblem } from '../../http/problem.ts';
import { sayOfImpact } from './messages.ts';
import { knownImpact } from './read-impact.ts';

/** Removes a trial: one's own, or anybody's for an administrator. What was looked at before publishing stays. */
export async function removeImpact(
  deps: Deps,
  caller: Caller,
  park: string,
  ruleSet: string,
  id: string,
): Promise<void> {
  const { isTrial, batch, period, to, by } = await knownImpact(deps, park, ruleSet, id);
  if (!isTrial) throw new HttpProblem(409, 'impact.kept', sayOfImpact('impact.kept'));
  if (by !== caller.person && caller.roles.get(park) !== 'administrator') throw forbidden();
  const details = { period, to: to.side };
  const fact = { park, action: 'impact.remove', subject: `rule-sets/${ruleSet}/impact/${id}`, details };
  await deps.audit.around(caller, fact, async () => {
    // First what makes the rows visible.
    await deps.store.park(park).impacts.remove(id);
    await deps.store.park(park).impactRows.discard(batch);
    return { result: undefined };
  });
}
