import type { Quota } from '../../schemas/definition.ts';
import type { Value } from '../formula/functions/formula-function.ts';
import { groupBy } from './group-by.ts';

/** An eligible enterprise, as a quota sees it. */
export interface Candidate {
  readonly enterpriseId: string;
  /** Who it competes with. */
  readonly group: Value;
  /** The facts of `orderBy`. */
  readonly order: readonly Value[];
}

/** Those who fit the quota, each group for itself; those who lack the group's fact are a group too. */
export function withinQuota<One extends Candidate>(candidates: readonly One[], quota: Quota): ReadonlySet<One> {
  const before = (a: One, b: One): number => {
    for (const [index, { descending = false }] of (quota.orderBy ?? []).entries()) {
      const [x, y] = [a.order[index] ?? null, b.order[index] ?? null];
      if (x === y) continue;
      if (x === null || y === null) return x === null ? 1 : -1;
      return x < y === descending ? 1 : -1;
    }
    return a.enterpriseId < b.enterpriseId ? -1 : 1;
  };
  const groups = groupBy(candidates, ({ group }) => group);
  return new Set([...groups.values()].flatMap((group) => group.toSorted(before).slice(0, quota.count)));
}
