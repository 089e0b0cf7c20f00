import type { Deps } from '../../../deps.ts';
import type { Review } from '../../../storage/documents/reviews.ts';
import { knownDraft } from '../../rule-sets/known-rule-set.ts';
import { latestVersion } from '../../rule-sets/rule-set-answer.ts';
import { sayOfGate } from '../messages.ts';

/** Where it came from, and what was the latest version then. */
export type Standing = Pick<Review, 'source' | 'base' | 'hash'>;

/** Neither the draft nor the version that it was compared with has changed since. */
export async function unchangedItem(deps: Deps, park: string, ruleSet: string, { source, base, hash }: Standing) {
  const key = 'unchanged' as const;
  const latest = await latestVersion(deps, park, ruleSet);
  if (latest && latest.number !== base?.number)
    return { key, state: 'open', why: sayOfGate('unchanged.baseMoved', latest.number) } as const;
  if ('version' in source) return { key, state: 'met', why: sayOfGate('unchanged.version', source.version) } as const;
  const draft = await knownDraft(deps, park, ruleSet);
  if (draft.hash === hash) return { key, state: 'met', why: sayOfGate('unchanged.draft') } as const;
  const person = await deps.store.platform.people.get(draft.by);
  return { key, state: 'open', why: sayOfGate('unchanged.draftChanged', person?.name ?? draft.by) } as const;
}
