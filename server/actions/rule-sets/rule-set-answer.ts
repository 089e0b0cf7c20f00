import type { Deps } from '../../deps.ts';
import type { RuleSet, Version } from '../../storage/documents.ts';
import type { Stored } from '../../storage/port.ts';

export type VersionHeading = Omit<Stored<Version>, 'definition' | 'revision'>;

export interface RuleSetAnswer extends RuleSet {
  readonly id: string;
  readonly latestVersion: VersionHeading | null;
  readonly draft: { readonly revision: number; readonly hash: string; readonly savedAt: string; readonly by: string };
}

export const headingKeys = [
  'ruleSet',
  'number',
  'hash',
  'author',
  'reviewer',
  'reason',
  'publishedAt',
  'effective',
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

export function headingOf({
  revision: _revision,
  definition: _definition,
  ...heading
}: Stored<Version>): VersionHeading {
  return heading;
}

/** A rule set with where its draft and its versions stand. */
export async function ruleSetAnswer(
  deps: Deps,
  park: string,
  { revision: _revision, ...ruleSet }: Stored<RuleSet>,
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
    latestVersion: await latestVersion(deps, park, ruleSet.id),
    draft: { revision, hash, savedAt, by },
  };
}
