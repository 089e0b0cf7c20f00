import type { Deps } from '../../deps.ts';
import type { Retirement } from '../../storage/documents/rule-sets.ts';
import { mostAtOnce } from '../../storage/port.ts';
import { nameFinder } from '../people/name-finder.ts';
import { knownRuleSet } from './known-rule-set.ts';
import { headingKeys, headingOf, type VersionHeading } from './rule-set-answer.ts';

/** Versions of a rule set without their definitions, the newest first: who made each, and whether it still counts. */
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
  const line = await versionLines(deps, park, ruleSet);
  return { items: await Promise.all(documents.map((one) => line(headingOf(one)))), next };
}

/** Tells a version with the names of people, and with its retirement. */
export async function versionLines(deps: Deps, park: string, ruleSet: string) {
  const nameOf = nameFinder(deps);
  const retired = await retirementsOf(deps, park, ruleSet);
  return async (heading: VersionHeading) => {
    const retirement = retired.get(heading.number);
    const { author, publisher, reviewers } = heading;
    return {
      ...heading,
      authorName: await nameOf(author),
      publisherName: await nameOf(publisher),
      reviewers: await Promise.all(reviewers.map(async (one) => ({ ...one, name: await nameOf(one.person) }))),
      retired: retirement
        ? {
            ...{ person: retirement.by, name: await nameOf(retirement.by) },
            ...{ at: retirement.at, reason: retirement.reason },
          }
        : null,
    };
  };
}

/** By the number of the version. */
export async function retirementsOf(
  { store }: Deps,
  park: string,
  ruleSet: string,
): Promise<ReadonlyMap<number, Retirement>> {
  const where = [{ field: 'ruleSet' as const, is: ruleSet }];
  const found = await store.park(park).retirements.find({ where, limit: mostAtOnce });
  return new Map(found.map((one) => [one.number, one]));
}
