import { lockedIn } from '../../../rules/merge/locks.ts';
import type { Id } from '../../../schemas/definition.ts';
import type { Caller } from '../../access/caller.ts';
import type { Deps } from '../../deps.ts';
import { HttpProblem } from '../../http/problem.ts';
import { openRuleSet } from '../rule-sets/known-rule-set.ts';
import { changeOrigin } from './change-origin.ts';
import { choicesIn } from './choices-in.ts';
import { nameOf, releasesOf } from './known-template.ts';
import { sayOfTemplates } from './messages.ts';
import { ownerOf } from './template-answer.ts';
import { followed, upstreamSides } from './upstream-sides.ts';

/** What a rule set follows, and how far it is behind. */
export async function readUpstream(deps: Deps, park: string, ruleSet: string) {
  const { origin, template } = await followed(deps, park, ruleSet);
  const releases = await releasesOf(deps, template);
  const published = template.kind === 'published' ? template.template : null;
  const { release = 1, locks = [], ids = {}, units = {} } = origin;
  return {
    template: {
      ...{ id: template.id, name: nameOf(template) },
      owner: published && (await ownerOf(deps, published.park)),
      withdrawn: published?.withdrawn ?? false,
    },
    ...{ release, releases, locks, ids, units },
    latest: Math.max(release, ...releases.map(({ number }) => number)),
  };
}

interface SidesWanted {
  readonly release?: number;
  readonly fields?: string;
}

/** What a merge starts from: whoever shows it works out by the same rules what it would give. */
export async function readUpstreamSides(deps: Deps, park: string, ruleSet: string, wanted: SidesWanted) {
  const choices = choicesIn(wanted.fields);
  const { sides, release, locks, draftRevision } = await upstreamSides(deps, park, ruleSet, wanted.release, choices);
  return { release: release.number, draftRevision, locks, ...sides };
}

/** Nodes that are to stay as upstream has them. They count from the next merge on. */
export async function changeUpstream(
  deps: Deps,
  caller: Caller,
  park: string,
  ruleSet: string,
  { locks }: { readonly locks: readonly Id[] },
) {
  await openRuleSet(deps, park, ruleSet);
  const { sides } = await upstreamSides(deps, park, ruleSet, undefined);
  const known = lockedIn(sides.theirs, locks);
  const stray = locks.find((node) => !known.has(node));
  if (stray !== undefined) {
    const message = sayOfTemplates('lock.unknown', stray);
    const faults = [{ code: 'lock.unknown', pointer: `/locks/${locks.indexOf(stray)}`, message }];
    throw new HttpProblem(422, 'lock.unknown', message, { faults });
  }
  const fact = {
    ...{ park, action: 'upstream.lock', subject: `rule-sets/${ruleSet}/upstream` },
    details: { locks: locks.join(', ').slice(0, 1000) },
  };
  return deps.audit.around(caller, fact, async () => {
    await changeOrigin(deps, park, ruleSet, (origin) => ({ ...origin, locks }));
    return { result: await readUpstream(deps, park, ruleSet) };
  });
}
