import { perStore } from '../../access/per-store.ts';
import type { Deps } from '../../deps.ts';
import { RecentlyUsed } from '../evaluate/recently-used.ts';
import { headOfChanges } from '../records/read-records-as-of.ts';
import { judgeDraft, type Verdict } from './judge-draft.ts';

interface Asked {
  readonly definition: unknown;
  readonly hash: string;
}

const verdictsOf = perStore(() => new RecentlyUsed<Promise<Verdict>>(50));

/** Judged once for each content and state of the records: a checklist is read again and again. */
export async function knownVerdict(deps: Deps, park: string, { definition, hash }: Asked): Promise<Verdict> {
  const verdicts = verdictsOf(deps.store);
  const key = `${park} ${hash} ${await headOfChanges(deps.store, park)}`;
  const known = verdicts.get(key);
  if (known) return known;
  const judged = judgeDraft(deps, park, definition);
  verdicts.put(key, judged, 1);
  // What could not be judged is tried again.
  judged.catch(() => verdicts.drop(key));
  return judged;
}
