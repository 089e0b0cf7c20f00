import type { Deps } from '../../deps.ts';
import { say } from '../../http/messages/say.ts';
import { HttpProblem } from '../../http/problem.ts';
import type { Version } from '../../storage/documents/rule-sets.ts';
import { definitionHashOf } from './definition-text.ts';
import { sayOfRuleSets } from './messages.ts';
import { headingOf, type VersionHeading } from './rule-set-answer.ts';

/** A version whose definition is what was published: one that is not is never given away as good. */
export async function knownVersion(
  { store }: Deps,
  park: string,
  ruleSet: string,
  number: number,
): Promise<VersionHeading & Pick<Version, 'definition'>> {
  const found = await store.park(park).versions.get(`${ruleSet}.${number}`);
  if (!found) throw new HttpProblem(404, 'version.unknown', say('found.nothing', 'version'));
  const isItself = found.ruleSet === ruleSet && found.number === number;
  if (!isItself || (await definitionHashOf(found.definition)) !== found.hash)
    throw new HttpProblem(500, 'version.damaged', sayOfRuleSets('version.damaged', number));
  return { ...headingOf(found), definition: found.definition };
}
