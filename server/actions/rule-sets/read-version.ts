import type { Deps } from '../../deps.ts';
import { say } from '../../http/messages/say.ts';
import { HttpProblem } from '../../http/problem.ts';
import type { Version } from '../../storage/documents.ts';
import type { Stored } from '../../storage/port.ts';
import { definitionHashOf } from './definition-text.ts';
import { knownRuleSet } from './known-rule-set.ts';
import { sayOfRuleSets } from './messages.ts';
import { headingKeys, headingOf } from './rule-set-answer.ts';

/** A version whose definition is what was published: one that is not is never given away as good. */
export async function knownVersion(
  { store }: Deps,
  park: string,
  ruleSet: string,
  number: number,
): Promise<Omit<Stored<Version>, 'revision'>> {
  const found = await store.park(park).versions.get(`${ruleSet}.${number}`);
  if (!found) throw new HttpProblem(404, 'version.unknown', say('found.nothing', 'version'));
  const { revision: _revision, ...version } = found;
  const isItself = found.ruleSet === ruleSet && found.number === number;
  if (!isItself || (await definitionHashOf(found.definition)) !== found.hash)
    throw new HttpProblem(500, 'version.damaged', sayOfRuleSets('version.damaged', number));
  return version;
}

/** Versions of a rule set without their definitions, the newest first. */
export async function listVersions(
  deps: Deps,
  park: string,
  ruleSet: string,
  { limit = 50, after }: { readonly limit?: number; readonly after?: string },
) {
  await knownRuleSet(deps, park, ruleSet);
  const { documents, next } = await deps.store.park(park).versions.page({
    where: [{ field: 'ruleSet', is: ruleSet }],
    sort: [{ field: 'number', descending: true }],
    limit,
    only: headingKeys,
    ...(after === undefined ? {} : { after }),
  });
  return { items: documents.map(headingOf), next };
}
