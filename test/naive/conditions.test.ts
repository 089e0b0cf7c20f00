import { describe, expect, test } from 'vitest';
import type { Condition, ConditionLeaf } from '../../schemas/definition.ts';
import { define, indicator, named, scoreOne } from './park.ts';

/** True, false, or null where it can't be decided. */
function truthOf(when: Condition, cells: Readonly<Record<string, number | string | boolean | null>> = {}) {
  const adjustment = { ...named('a'), kind: 'bonus', points: 1, when } as const;
  const definition = define([indicator('i', { formula: '0' })], { adjustments: [adjustment] });
  const { total, undecided } = scoreOne(definition, cells);
  return undecided.includes('a') ? null : total === 1;
}

describe('the ten operators', () => {
  const cells = { x: 3, y: 3, word: 'park', kind: 'C39', yes: true, born: '2020-05-01' };

  test.each<[ConditionLeaf['fact'], ConditionLeaf['operator'], ConditionLeaf['value'], boolean]>([
    ['x', 'equal', 3, true],
    ['x', 'equal', 4, false],
    ['x', 'notEqual', 4, true],
    ['x', 'notEqual', 3, false],
    ['x', 'in', [1, 3], true],
    ['x', 'in', [1], false],
    ['x', 'notIn', [1], true],
    ['x', 'notIn', [1, 3], false],
    ['x', 'lessThan', 3, false],
    ['x', 'lessThan', 3.1, true],
    ['x', 'lessThanInclusive', 3, true],
    ['x', 'lessThanInclusive', 2.9, false],
    ['x', 'greaterThan', 3, false],
    ['x', 'greaterThan', 2.9, true],
    ['x', 'greaterThanInclusive', 3, true],
    ['x', 'greaterThanInclusive', 3.1, false],
    ['x', 'equal', { fact: 'y' }, true],
    ['x', 'lessThan', { fact: 'y' }, false],
    ['word', 'contains', 'ark', true],
    ['word', 'contains', 'dark', false],
    ['word', 'doesNotContain', 'dark', true],
    ['word', 'doesNotContain', 'park', false],
    ['kind', 'in', ['C39', 'I65'], true],
    ['yes', 'equal', true, true],
    ['yes', 'notEqual', true, false],
    ['born', 'lessThan', '2020-05-02', true],
    ['born', 'lessThan', '2020-05-01', false],
    ['born', 'equal', '2020-05-01', true],
    ['born', 'in', ['2020-05-01'], true],
  ])('%s %s %o: %s', (fact, operator, value, holds) => {
    expect(truthOf({ fact, operator, value }, cells)).toBe(holds);
  });

  test.each<[ConditionLeaf['operator'], ConditionLeaf['value']]>([
    ['equal', 3],
    ['notEqual', 3],
    ['in', [3]],
    ['notIn', [3]],
    ['lessThan', 3],
    ['greaterThanInclusive', 3],
    ['notEqual', { fact: 'y' }],
  ])('%s %o of a missing fact is unknown', (operator, value) => {
    expect(truthOf({ fact: 'x', operator, value }, { y: 1 })).toBeNull();
  });

  test('and so is a comparison with a missing one', () => {
    expect(truthOf({ fact: 'y', operator: 'equal', value: { fact: 'x' } }, { y: 1 })).toBeNull();
    expect(truthOf({ fact: 'word', operator: 'doesNotContain', value: 'a' })).toBeNull();
  });
});

describe("Kleene's logic", () => {
  const is = (value: boolean | null): Condition => ({
    fact: value === null ? 'sure' : 'yes',
    operator: 'equal',
    value: value ?? true,
  });
  const cells = { yes: true };

  test.each([
    [true, true, true, true],
    [true, false, false, true],
    [false, false, false, false],
    [true, null, null, true],
    [false, null, false, null],
    [null, null, null, null],
  ])('%s and %s: all is %s, any is %s', (a, b, all, any) => {
    expect(truthOf({ all: [is(a), is(b)] }, cells)).toBe(all);
    expect(truthOf({ all: [is(b), is(a)] }, cells)).toBe(all);
    expect(truthOf({ any: [is(a), is(b)] }, cells)).toBe(any);
    expect(truthOf({ any: [is(b), is(a)] }, cells)).toBe(any);
  });

  test.each([
    [true, false],
    [false, true],
    [null, null],
  ])('not %s is %s', (value, negation) => {
    expect(truthOf({ not: is(value) }, cells)).toBe(negation);
  });

  test('the negation of an unknown within a condition stays unknown', () => {
    expect(truthOf({ any: [{ not: { all: [is(true), is(null)] } }, is(false)] }, cells)).toBeNull();
    expect(truthOf({ not: { any: [is(null), is(true)] } }, cells)).toBe(false);
  });
});
