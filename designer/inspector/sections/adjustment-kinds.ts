import type { Adjustment, AdjustmentKind, Id } from '../../../schemas/definition.ts';
import type { PatchOperation } from '../../../schemas/problem.ts';
import { newLeaf } from '../conditions/tree.ts';

/** In the order in which they are usually thought of. */
export const adjustmentKinds: readonly AdjustmentKind[] = [
  'bonus',
  'penalty',
  'require',
  'exclude',
  'veto',
  'cap',
  'floor',
  'gradeCap',
];

type Own = Readonly<Record<string, unknown>>;

/** What each kind has of its own when it is new: nothing that would already count. */
const fresh: Readonly<Record<AdjustmentKind, (firstGrade: Id) => Own>> = {
  require: () => ({ when: newLeaf }),
  exclude: () => ({ when: newLeaf }),
  veto: () => ({ when: newLeaf }),
  bonus: () => ({ when: newLeaf, points: 0 }),
  penalty: () => ({ when: newLeaf, points: 0 }),
  cap: () => ({ when: newLeaf, points: 0 }),
  floor: () => ({ when: newLeaf, points: 0 }),
  gradeCap: (grade) => ({ when: newLeaf, grade }),
};

const shared: readonly string[] = ['id', 'kind', 'name', 'description', 'basis', 'when'];
const keysOf: Readonly<Record<AdjustmentKind, readonly string[]>> = {
  require: shared,
  exclude: shared,
  veto: shared,
  bonus: [...shared, 'points', 'formula', 'cap'],
  penalty: [...shared, 'points', 'percent'],
  cap: [...shared, 'points'],
  floor: [...shared, 'points'],
  gradeCap: [...shared, 'grade'],
};

/** Another kind keeps what both have, and takes what it needs. */
export function changeKind(adjustment: Adjustment, to: AdjustmentKind, path: string, grade: Id): PatchOperation[] {
  const kept = Object.entries(adjustment).filter(([key]) => keysOf[to].includes(key));
  const own = Object.fromEntries(kept);
  const hasAmount = 'points' in own || 'percent' in own || 'formula' in own;
  const needed = Object.entries(fresh[to](grade)).filter(
    ([key]) => !(key in own) && !(key === 'points' && hasAmount) && !(key === 'when' && mayLackCondition(to)),
  );
  return [{ op: 'replace', path, value: { ...own, ...Object.fromEntries(needed), kind: to } }];
}

export function mayLackCondition(kind: AdjustmentKind): boolean {
  return kind !== 'require' && kind !== 'exclude' && kind !== 'veto';
}
