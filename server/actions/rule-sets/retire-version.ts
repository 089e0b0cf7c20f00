import type { Caller } from '../../access/caller.ts';
import type { Deps } from '../../deps.ts';
import { HttpProblem } from '../../http/problem.ts';
import { DuplicateKey } from '../../storage/faults.ts';
import { sayOfRuleSets } from './messages.ts';
import { knownVersion } from './read-version.ts';
import { versionLines } from './version-lines.ts';

/** Takes a version out of force for good. It can still be read, and what was scored with it stays. */
export async function retireVersion(
  deps: Deps,
  caller: Caller,
  park: string,
  { ruleSet, version, reason }: { readonly ruleSet: string; readonly version: number; readonly reason: string },
) {
  const { definition: _definition, ...heading } = await knownVersion(deps, park, ruleSet, version);
  const fact = {
    ...{ park, action: 'version.retire', subject: `rule-sets/${ruleSet}/versions/${version}`, reason },
    ...{ beforeHash: heading.hash, afterHash: heading.hash },
  };
  return deps.audit.around(caller, fact, async () => {
    const at = deps.now().toISOString();
    const retirement = { id: heading.id, ruleSet, number: version, by: caller.person, at, reason };
    try {
      await deps.store.park(park).retirements.append(retirement);
    } catch (error) {
      if (!(error instanceof DuplicateKey)) throw error;
      throw new HttpProblem(409, 'version.retired', sayOfRuleSets('version.retired', version));
    }
    const line = await versionLines(deps, park, ruleSet);
    return { result: await line(heading) };
  });
}
