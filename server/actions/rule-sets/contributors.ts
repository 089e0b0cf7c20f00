import type { Contribution, Draft } from '../../storage/documents/rule-sets.ts';

type Written = Pick<Draft, 'by' | 'contributors'>;

/** Of a draft that an earlier version of the program saved, only who saved it last is known. */
function contributionsTo({ by, contributors }: Written): readonly Contribution[] {
  return contributors ?? [{ person: by, revision: 1 }];
}

/** Each person once, with the last revision of theirs. */
export function withContribution(before: Written, person: string, revision: number): readonly Contribution[] {
  return [...contributionsTo(before).filter((one) => one.person !== person), { person, revision }];
}

/** Who has had a hand in what the draft has and the versions have not. */
export function contributorsSince(
  draft: Written & { readonly revision: number },
  published: number,
): readonly string[] {
  const { contributors } = draft;
  if (!contributors) return draft.revision > published ? [draft.by] : [];
  return contributors.filter(({ revision }) => revision > published).map(({ person }) => person);
}
