import manifest from '../../../package.json' with { type: 'json' };
import type { Caller } from '../../access/caller.ts';
import type { Deps } from '../../deps.ts';
import { HttpProblem } from '../../http/problem.ts';
import { installationKey } from '../../signing/installation-key.ts';
import type { RuleSetContent } from '../../signing/known-content.ts';
import type { RuleSet } from '../../storage/documents/rule-sets.ts';
import { mostAtOnce, type Stored } from '../../storage/port.ts';
import { nameFinder } from '../people/name-finder.ts';
import { headingOf } from '../rule-sets/rule-set-answer.ts';
import { retirementsOf } from '../rule-sets/version-lines.ts';
import { lineOf, versionsInOrder } from './lines-of-versions.ts';
import { sayOfFiles } from './messages.ts';

type Reviews = RuleSetContent['reviews'];

/** What is signed of a rule set: all that is known of its versions, and the hash of the line of each. */
export async function contentOf(
  deps: Deps,
  caller: Caller,
  park: string,
  { id, name, createdAt, origin, imported }: Stored<RuleSet>,
): Promise<RuleSetContent> {
  const { store, now } = deps;
  const nameOf = nameFinder(deps);
  const who = async (person: string) => ({ id: person, name: await nameOf(person) });
  const retired = await retirementsOf(deps, park, id);
  const versions: RuleSetContent['versions'] = [];
  for await (const version of versionsInOrder(store, park, id)) {
    const {
      number,
      hash,
      reason,
      publishedAt,
      effective,
      contentOf: of,
      review,
      author,
      publisher,
      reviewers,
    } = headingOf(version);
    const retirement = retired.get(number);
    versions.push({
      ...{ number, hash, reason, publishedAt, effective, contentOf: of, review },
      line: lineOf(version).heading,
      modules: version.modules ?? [],
      author: await who(author),
      publisher: await who(publisher),
      reviewers: await Promise.all(reviewers.map(async ({ person, at }) => ({ ...(await who(person)), at }))),
      retired: retirement ? { by: await who(retirement.by), at: retirement.at, reason: retirement.reason } : null,
      imported: version.imported ?? null,
    });
  }
  if (versions.length === 0) throw new HttpProblem(409, 'export.noVersion', sayOfFiles('export.noVersion'));
  const { fingerprint, createdAt: madeAt } = await installationKey(store);
  const known = await store.platform.parks.get(park);
  return {
    exportedAt: now().toISOString(),
    exportedBy: await who(caller.person),
    program: { name: manifest.name, version: manifest.version },
    installation: { fingerprint, createdAt: madeAt },
    park: { id: park, name: known?.name ?? { 'zh-CN': park } },
    ruleSet: { id, name, createdAt, origin, imported: imported ?? null },
    versions,
    reviews: await reviewsOf(deps, park, id, who),
  };
}

/** What was said before each version was published, as far as it is stored. */
async function reviewsOf(
  { store }: Deps,
  park: string,
  ruleSet: string,
  who: (person: string) => Promise<{ id: string; name: string | null }>,
): Promise<Reviews> {
  const { reviews, reviewEvents } = store.park(park);
  const reviewed: Reviews = [];
  const inOrder = reviews.stream({ where: [{ field: 'ruleSet', is: ruleSet }], sort: [{ field: 'number' }] });
  for await (const { id, number, hash, reason, submittedBy, submittedAt } of inOrder) {
    const where = [{ field: 'review' as const, is: id }];
    const events = await reviewEvents.find({ where, sort: [{ field: 'number' }], limit: mostAtOnce });
    reviewed.push({
      ...{ id, number, hash, reason, submittedAt },
      submittedBy: await who(submittedBy),
      events: await Promise.all(
        events.map(async ({ number: place, by, at, deed }) => ({
          number: place,
          by: await who(by),
          at,
          deed: { ...deed },
        })),
      ),
    });
  }
  return reviewed;
}
