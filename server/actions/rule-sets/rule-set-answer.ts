import type { Deps } from '../../deps.ts';
import type { RuleSet, Version } from '../../storage/documents/rule-sets.ts';
import type { Stored } from '../../storage/port.ts';
import { type OriginAnswer, originAnswer } from '../templates/origin-answer.ts';

/** A version without its definition. Earlier versions of the program left out what they didn't know. */
export type VersionHeading = Omit<Stored<Version>, 'definition' | 'revision' | Later> & Required<Pick<Version, Later>>;

type Later = 'review' | 'reviewers' | 'publisher' | 'contentOf' | 'draftRevision';

export interface RuleSetAnswer extends Omit<RuleSet, 'origin'> {
  readonly origin: OriginAnswer | null;
  readonly id: string;
  readonly latestVersion: VersionHeading | null;
  readonly draft: { readonly revision: number; readonly hash: string; readonly savedAt: string; readonly by: string };
}

export const headingKeys = [
  'ruleSet',
  'number',
  'hash',
  'author',
  'reason',
  'publishedAt',
  'effective',
  'review',
  'reviewers',
  'publisher',
  'contentOf',
  'draftRevision',
  'imported',
] as const;

export async function latestVersion({ store }: Deps, park: string, ruleSet: string): Promise<VersionHeading | null> {
  const [latest] = await store.park(park).versions.find({
    where: [{ field: 'ruleSet', is: ruleSet }],
    sort: [{ field: 'number', descending: true }],
    limit: 1,
    only: headingKeys,
  });
  return latest ? headingOf(latest) : null;
}

export function headingOf(version: Omit<Version, 'definition'> & { readonly id: string }): VersionHeading {
  const { id, ruleSet, number, hash, author, reason, publishedAt, effective } = version;
  const { review = null, reviewers = [], publisher = author, contentOf = null, draftRevision = 0, imported } = version;
  return {
    ...{ id, ruleSet, number, hash, author, reason, publishedAt, effective },
    ...{ review, reviewers, publisher, contentOf, draftRevision },
    ...(imported ? { imported } : {}),
  };
}

/** A rule set with where its draft and its versions stand. */
export async function ruleSetAnswer(
  deps: Deps,
  park: string,
  { revision: _revision, origin, ...ruleSet }: Stored<RuleSet>,
): Promise<RuleSetAnswer> {
  const [draft] = await deps.store.park(park).drafts.find({
    where: [{ field: 'id', is: ruleSet.id }],
    limit: 1,
    only: ['hash', 'savedAt', 'by'],
  });
  if (!draft) throw new Error(`The rule set ${ruleSet.id} has no draft`);
  const { revision, hash, savedAt, by } = draft;
  return {
    ...ruleSet,
    origin: origin && (await originAnswer(deps, origin)),
    latestVersion: await latestVersion(deps, park, ruleSet.id),
    draft: { revision, hash, savedAt, by },
  };
}
