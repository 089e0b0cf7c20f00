import fc from 'fast-check';
import type { Condition, ConditionLeaf, Operator, Scalar } from '../../../schemas/definition.ts';
import { dates, type Names, numbers, texts } from './vocabulary.ts';

const equality = ['equal', 'notEqual'] as const;
const order = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'] as const;
const membership = ['in', 'notIn'] as const;
const containing = ['contains', 'doesNotContain'] as const;

function leaves(
  facts: readonly string[],
  operators: readonly Operator[],
  value: fc.Arbitrary<ConditionLeaf['value']>,
): fc.Arbitrary<ConditionLeaf> {
  return fc.record({ fact: fc.constantFrom(...facts), operator: fc.constantFrom(...operators), value });
}

/** Leaves that compare facts of one type with written values and with each other. */
function leavesOf(facts: readonly string[], scalars: readonly Scalar[], comparing: readonly Operator[]) {
  if (facts.length === 0) return [];
  const written = fc.constantFrom(...scalars);
  const other = fc.record({ fact: fc.constantFrom(...facts) });
  return [
    leaves(facts, comparing, fc.oneof({ weight: 3, arbitrary: written }, { weight: 1, arbitrary: other })),
    leaves(facts, membership, fc.uniqueArray(written, { minLength: 1, maxLength: 3 })),
  ];
}

export function conditionsOver(names: Names): fc.Arbitrary<Condition> {
  const allTexts = [...names.texts, ...names.categories.map(({ name }) => name)];
  const leaf = fc.oneof(
    ...leavesOf(names.numbers, [...numbers, -1, 50, 85], [...order, ...equality]).map((arbitrary) => ({
      weight: 4,
      arbitrary,
    })),
    ...leavesOf(names.dates, dates, [...order, ...equality]),
    ...leavesOf(names.booleans, [true, false], equality),
    ...leavesOf(names.texts, texts, equality),
    ...names.categories.flatMap(({ name, options }) => leavesOf([name], options, equality)),
    ...(allTexts.length > 0 ? [leaves(allTexts, containing, fc.constantFrom(...texts))] : []),
  );
  const { condition } = fc.letrec<{ condition: Condition }>((tie) => {
    const parts = fc.array(tie('condition'), { minLength: 1, maxLength: 3 });
    return {
      condition: fc.oneof(
        { maxDepth: 2, withCrossShrink: true },
        { weight: 4, arbitrary: leaf },
        { weight: 1, arbitrary: fc.record({ all: parts }) },
        { weight: 1, arbitrary: fc.record({ any: parts }) },
        { weight: 1, arbitrary: fc.record({ not: tie('condition') }) },
      ),
    };
  });
  return condition;
}
