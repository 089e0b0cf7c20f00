import { type Period, parsePeriod } from '../../../rules/period.ts';
import { decidingDay, versionInForceOn } from '../../../rules/version-in-force.ts';
import type { Deps } from '../../deps.ts';
import { HttpProblem } from '../../http/problem.ts';
import { mostAtOnce } from '../../storage/port.ts';
import { knownRuleSet } from './known-rule-set.ts';
import { sayOfRuleSets } from './messages.ts';
import { headingKeys, headingOf, type VersionHeading } from './rule-set-answer.ts';
import { retirementsOf } from './version-lines.ts';

/** The version by which a period is scored: of those that are not retired and count on its last day, the latest. */
export async function versionInForce(
  deps: Deps,
  park: string,
  ruleSet: string,
  period: string,
): Promise<VersionHeading> {
  await knownRuleSet(deps, park, ruleSet);
  const day = decidingDay(read(period));
  const retired = await retirementsOf(deps, park, ruleSet);
  const versions = (await headings(deps, park, ruleSet)).map((heading) => ({
    ...{ heading, number: heading.number, effective: heading.effective },
    isRetired: retired.has(heading.number),
  }));
  const found = versionInForceOn(versions, day);
  if (found) return found.heading;
  const key = versions.length === 0 ? 'version.noneYet' : 'version.noneInForce';
  throw new HttpProblem(409, key, sayOfRuleSets(key, period, day));
}

async function headings({ store }: Deps, park: string, ruleSet: string): Promise<readonly VersionHeading[]> {
  const where = [{ field: 'ruleSet' as const, is: ruleSet }];
  return (await store.park(park).versions.find({ where, limit: mostAtOnce, only: headingKeys })).map(headingOf);
}

function read(period: string): Period {
  const parsed = parsePeriod(period);
  if (!parsed) throw new Error(`"${period}" was let through as a period`);
  return parsed;
}
