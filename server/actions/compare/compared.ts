import type { ComparisonReport } from '../../../rules/compare/comparison-report.ts';
import type { Ids } from '../../../rules/lineage/lineage.ts';
import type { Definition } from '../../../schemas/definition.ts';
import { RecentlyUsed } from '../evaluate/recently-used.ts';
import { askRules } from '../rule-sets/thread/ask-rules.ts';

interface Hashed {
  readonly hash: string;
  readonly definition: Definition;
}

/** Characters of the comparisons that are kept: what two hashes say of each other never changes. */
const kept = new RecentlyUsed<ComparisonReport>(40_000_000);

export async function compared(from: Hashed, to: Hashed, lineage: Ids = {}): Promise<ComparisonReport> {
  const key = `${contentKey(from)} ${contentKey(to)} ${JSON.stringify(lineage)}`;
  const known = kept.get(key);
  if (known) return known;
  const [before, after] = [JSON.stringify(from.definition), JSON.stringify(to.definition)];
  const report = await askRules('compare', { before, after, lineage });
  kept.put(key, report, JSON.stringify(report).length);
  return report;
}

/** Names what is compared: the hash is of the whole, also where its tests are left out. */
export function contentKey({ hash, definition }: Hashed): string {
  return definition.tests === undefined ? `${hash} without tests` : hash;
}
