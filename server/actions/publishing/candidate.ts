import type { Caller } from '../../access/caller.ts';
import type { Deps } from '../../deps.ts';
import { HttpProblem } from '../../http/problem.ts';
import type { Review } from '../../storage/documents/reviews.ts';
import type { Draft, Effective } from '../../storage/documents/rule-sets.ts';
import type { Stored } from '../../storage/port.ts';
import { contributorsSince } from '../rule-sets/contributors.ts';
import { savedDraft } from '../rule-sets/drafts.ts';
import { knownDraft } from '../rule-sets/known-rule-set.ts';
import { sayOfRuleSets } from '../rule-sets/messages.ts';
import { knownVersion } from '../rule-sets/read-version.ts';
import { latestVersion, type VersionHeading } from '../rule-sets/rule-set-answer.ts';
import { retirementsOf } from '../rule-sets/version-lines.ts';

/** What is asked to become a version: the draft at a revision, or what an earlier version has. */
export interface Wanted {
  readonly draftRevision?: number;
  readonly from?: number;
  /** On which days it is to count; null: always. */
  readonly effective: Effective | null;
}

export interface Candidate {
  readonly definition: unknown;
  readonly hash: string;
  readonly source: Review['source'];
  /** The latest version; null: there is none. */
  readonly base: VersionHeading | null;
  /** Who has had a hand in it. */
  readonly authors: readonly string[];
  /** Up to which revision the draft's changes will be in a version. */
  readonly draftRevision: number;
}

/** Reads what is to become a version. Refuses a draft that has changed, and what the latest version has already. */
export async function candidateOf(
  deps: Deps,
  { person }: Caller,
  park: string,
  ruleSet: string,
  { draftRevision, from, effective }: Wanted,
): Promise<Candidate> {
  const base = await latestVersion(deps, park, ruleSet);
  const read = async (): Promise<Candidate> => {
    if (from !== undefined && draftRevision === undefined) {
      const { definition, hash } = await knownVersion(deps, park, ruleSet, from);
      const source = { version: from };
      return { definition, hash, source, base, authors: [person], draftRevision: base?.draftRevision ?? 0 };
    }
    if (from !== undefined || draftRevision === undefined)
      throw new HttpProblem(422, 'publish.oneSource', sayOfRuleSets('publish.oneSource'));
    const draft = await knownDraft(deps, park, ruleSet);
    if (draft.revision !== draftRevision) throw await draftChanged(deps, draft);
    const authors = [...new Set([person, ...contributorsSince(draft, base?.draftRevision ?? 0)])];
    return { definition: draft.definition, hash: draft.hash, source: { draftRevision }, base, authors, draftRevision };
  };
  const candidate = await read();
  await requireChange(deps, park, { hash: candidate.hash, effective }, base);
  return candidate;
}

/**
 * Nothing is published that is there already: the same rules for the same days. What is retired counts no more, so its
 * rules can be had again.
 */
export async function requireChange(
  deps: Deps,
  park: string,
  { hash, effective }: Pick<VersionHeading, 'hash' | 'effective'>,
  latest: VersionHeading | null,
): Promise<void> {
  if (latest?.hash !== hash || !areSameDays(latest.effective, effective)) return;
  if ((await retirementsOf(deps, park, latest.ruleSet)).has(latest.number)) return;
  throw new HttpProblem(409, 'publish.same', sayOfRuleSets('publish.same', latest.number), {
    extra: { version: latest.number },
  });
}

function areSameDays(one: Effective | null, other: Effective | null): boolean {
  return one?.from === other?.from && one?.to === other?.to;
}

async function draftChanged(deps: Deps, draft: Stored<Draft>): Promise<HttpProblem> {
  const current = await savedDraft(deps, draft);
  return new HttpProblem(409, 'publish.draftChanged', sayOfRuleSets('publish.draftChanged'), { extra: { current } });
}
