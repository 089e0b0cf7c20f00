import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '../../../rules/check/index.ts';
import type { Condition, Stage } from '../../../schemas/definition.ts';
import { applyPatch } from './apply-patch.ts';
import { put, sound } from './sound.ts';

const values = [0, 1, 2, 3, 4, 5];
const options = ['C39', 'C27'];

type Firm = { readonly patents: number; readonly industry: string; readonly dishonestListed: boolean };
const firms: readonly Firm[] = values.flatMap((patents) =>
  options.flatMap((industry) => [true, false].map((dishonestListed) => ({ patents, industry, dishonestListed }))),
);

const leaf: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({
    fact: fc.constant('patents'),
    operator: fc.constantFrom(
      ...(['equal', 'notEqual', 'lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'] as const),
    ),
    value: fc.constantFrom(...values),
  }),
  fc.record({
    fact: fc.constant('patents'),
    operator: fc.constantFrom('in' as const, 'notIn' as const),
    value: fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    fact: fc.constant('industry'),
    operator: fc.constantFrom('equal' as const, 'notEqual' as const),
    value: fc.constantFrom(...options),
  }),
  fc.record({
    fact: fc.constant('industry'),
    operator: fc.constantFrom('contains' as const, 'doesNotContain' as const),
    value: fc.constantFrom('C', '9', '2', 'X'),
  }),
  fc.record({
    fact: fc.constant('dishonestListed'),
    operator: fc.constant('equal' as const),
    value: fc.boolean(),
  }),
);
const condition = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie('condition') }),
  ),
})).condition;

const order = (a: unknown, b: unknown) => Math.sign(Number(a) - Number(b));

function holds(one: Condition, firm: Firm): boolean {
  if ('all' in one) return one.all.every((part) => holds(part, firm));
  if ('any' in one) return one.any.some((part) => holds(part, firm));
  if ('not' in one) return !holds(one.not, firm);
  const got = firm[one.fact as keyof Firm];
  const { value } = one;
  switch (one.operator) {
    case 'equal':
      return got === value;
    case 'notEqual':
      return got !== value;
    case 'lessThan':
      return order(got, value) < 0;
    case 'lessThanInclusive':
      return order(got, value) <= 0;
    case 'greaterThan':
      return order(got, value) > 0;
    case 'greaterThanInclusive':
      return order(got, value) >= 0;
    case 'in':
      return [value].flat().includes(got);
    case 'notIn':
      return ![value].flat().includes(got);
    case 'contains':
      return String(got).includes(String(value));
    case 'doesNotContain':
      return !String(got).includes(String(value));
  }
}

function unreachable(stages: readonly Stage[]): readonly string[] {
  const draft = applyPatch(sound, [put('/stages', stages), put('/fields/2/max', 5)]);
  return check(draft).flatMap(({ code, path }) =>
    /^stage\.(impossible|swallowed|leftover)$/.test(code) ? [`${path.split('/')[2]} ${code}`] : [],
  );
}

const named = (when: Condition | undefined, index: number): Stage => ({
  id: `s${index}`,
  name: { 'zh-CN': `阶段${index}` },
  ...(when ? { when } : {}),
});

describe('a stage that no enterprise is ever in', () => {
  test('is told exactly where trying every enterprise finds none', () => {
    fc.assert(
      fc.property(fc.array(condition, { minLength: 1, maxLength: 3 }), (conditions) => {
        const stages = [...conditions, undefined].map(named);
        const reached = new Set(firms.map((firm) => stages.findIndex(({ when }) => !when || holds(when, firm))));
        const expected = stages.flatMap(({ when }, index) => {
          if (reached.has(index)) return [];
          if (!when) return [`${index} stage.leftover`];
          const possible = firms.some((firm) => holds(when, firm));
          return [`${index} stage.${possible ? 'swallowed' : 'impossible'}`];
        });
        expect(unreachable(stages)).toEqual(expected);
      }),
      { numRuns: 600 },
    );
  });

  const below = (value: number): Condition => ({ fact: 'revenue', operator: 'lessThan', value });
  const from = (value: number): Condition => ({ fact: 'revenue', operator: 'greaterThanInclusive', value });
  const others = (operator: 'lessThan' | 'greaterThanInclusive' | 'greaterThan'): Condition => ({
    fact: 'revenue',
    operator,
    value: { fact: 'rdExpense' },
  });
  test.each<{ why: string; conditions: Condition[]; told: string[] }>([
    { why: 'a revenue below 0, which its field does not allow', conditions: [below(0)], told: ['0 stage.impossible'] },
    {
      why: 'a revenue of 0 is allowed',
      conditions: [below(500), { fact: 'revenue', operator: 'lessThanInclusive', value: 500 }],
      told: [],
    },
    {
      why: 'a smaller threshold below a larger one',
      conditions: [below(2000), below(500)],
      told: ['1 stage.swallowed'],
    },
    { why: 'two halves cover everything', conditions: [below(500), from(500)], told: ['2 stage.leftover'] },
    {
      why: 'a point between two open halves is left',
      conditions: [below(500), { fact: 'revenue', operator: 'greaterThan', value: 500 }],
      told: [],
    },
    {
      why: 'one fact against another, and its opposite',
      conditions: [others('lessThan'), others('greaterThanInclusive')],
      told: ['2 stage.leftover'],
    },
    {
      why: 'one fact against another: equal ones are left',
      conditions: [others('lessThan'), others('greaterThan')],
      told: [],
    },
    {
      why: 'a day later than an earlier one',
      conditions: [
        { fact: 'foundedOn', operator: 'greaterThan', value: '2020-01-01' },
        { fact: 'foundedOn', operator: 'greaterThan', value: '2021-01-01' },
      ],
      told: ['1 stage.swallowed'],
    },
  ])('$why', ({ conditions, told }) => {
    expect(unreachable([...conditions, undefined].map(named))).toEqual(told);
  });
});
