import fc from 'fast-check';
import type { Adjustment, Condition } from '../../../schemas/definition.ts';
import { conditionsOver } from './conditions.ts';
import { formulasOver } from './formulas.ts';
import { called, grades, type Names } from './vocabulary.ts';

type Kinds = fc.Arbitrary<Adjustment>;

/** `when` is optional but where an adjustment is nothing else. */
export function adjustments(names: Names, graded: boolean): fc.Arbitrary<readonly Adjustment[]> {
  const when: fc.Arbitrary<Condition> = conditionsOver(names);
  const base = { id: fc.constant(''), name: fc.constant(called('')), when };
  const points = fc.constantFrom(0, 1, 0.1, 5, 50);
  const always = ['id', 'name', 'kind'] as const;
  const deciding: Kinds = fc.oneof(
    fc.record({ ...base, kind: fc.constant('require') }),
    fc.record({ ...base, kind: fc.constant('exclude') }),
    fc.record({ ...base, kind: fc.constant('veto') }),
  );
  const changing: readonly Kinds[] = [
    fc.record({ ...base, kind: fc.constant('bonus'), points, cap: points }, { requiredKeys: [...always, 'points'] }),
    fc.record(
      { ...base, kind: fc.constant('bonus'), formula: formulasOver(names).number, cap: points },
      { requiredKeys: [...always, 'formula'] },
    ),
    fc.record({ ...base, kind: fc.constant('penalty'), points }, { requiredKeys: [...always, 'points'] }),
    fc.record(
      { ...base, kind: fc.constant('penalty'), percent: fc.constantFrom(10, 50, 100, 0.1) },
      { requiredKeys: [...always, 'percent'] },
    ),
    fc.record({ ...base, kind: fc.constantFrom('cap', 'floor'), points }, { requiredKeys: [...always, 'points'] }),
  ];
  const capping: readonly Kinds[] = graded
    ? [
        fc.record(
          { ...base, kind: fc.constant('gradeCap'), grade: fc.constantFrom(...grades) },
          { requiredKeys: [...always, 'grade'] },
        ),
      ]
    : [];
  const one = fc.oneof(...[...changing, ...capping].map((arbitrary) => ({ weight: 2, arbitrary })), {
    weight: 1,
    arbitrary: deciding,
  });
  return fc
    .array(one, { maxLength: 4 })
    .map((found) => found.map((one, index) => ({ ...one, id: `adj${index + 1}`, name: called(`adj${index + 1}`) })));
}
