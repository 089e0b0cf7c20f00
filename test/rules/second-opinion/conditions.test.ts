import { describe, expect, test } from 'vitest';
import type { Kind } from '../../../rules/formula/types.ts';
import { holds, unknown } from '../../../rules/second-opinion/condition-rules.ts';
import { firing, leavesOf } from '../../../rules/second-opinion/facts.ts';
import type { Condition } from '../../../schemas/definition.ts';

type Facts = Readonly<Record<string, number | string | boolean | null>>;

const kinds: Readonly<Record<string, Kind>> = { day: 'date', word: 'text', kind: 'text', yes: 'boolean' };
const kindOf = (fact: string): Kind => kinds[fact] ?? 'number';

/** What json-rules-engine makes of the translated condition. */
async function outcomeOf(condition: Condition, facts: Facts): Promise<'holds' | 'unknown' | 'doesNotHold'> {
  const rule = (outcome: 'holds' | 'unknown', conditions: ReturnType<typeof holds>) => ({
    name: outcome,
    priority: 1,
    conditions,
    event: { type: 'decision', params: { outcome } },
  });
  const rules = [rule('holds', holds(condition, kindOf)), rule('unknown', unknown(condition, kindOf))];
  const fired = await firing(rules)((name) => facts[name] ?? null);
  expect(fired.length, 'a condition can not hold and be unknown').toBeLessThanOrEqual(1);
  return fired[0]?.outcome ?? 'doesNotHold';
}

const a = { fact: 'a', operator: 'equal', value: 1 } as const;
const b = { fact: 'b', operator: 'equal', value: 1 } as const;
const truths = { true: 1, false: 0, missing: null };

describe("Kleene's truth table", () => {
  test.each([
    ['true', 'true', 'holds', 'holds'],
    ['true', 'false', 'doesNotHold', 'holds'],
    ['true', 'missing', 'unknown', 'holds'],
    ['false', 'true', 'doesNotHold', 'holds'],
    ['false', 'false', 'doesNotHold', 'doesNotHold'],
    ['false', 'missing', 'doesNotHold', 'unknown'],
    ['missing', 'true', 'unknown', 'holds'],
    ['missing', 'false', 'doesNotHold', 'unknown'],
    ['missing', 'missing', 'unknown', 'unknown'],
  ] as const)(
    '%s with %s: all %s, any %s; negated they are the reverse, and the unknown stays',
    async (x, y, all, any) => {
      const facts = { a: truths[x], b: truths[y] };
      const reverse = { holds: 'doesNotHold', doesNotHold: 'holds', unknown: 'unknown' } as const;
      expect(await outcomeOf({ all: [a, b] }, facts)).toBe(all);
      expect(await outcomeOf({ any: [a, b] }, facts)).toBe(any);
      expect(await outcomeOf({ not: { all: [a, b] } }, facts)).toBe(reverse[all]);
      expect(await outcomeOf({ not: { any: [a, b] } }, facts)).toBe(reverse[any]);
      expect(
        await outcomeOf(
          { not: { not: { any: [a, { not: b }] } } },
          { a: truths[x], b: y === 'missing' ? null : 1 - truths[y] },
        ),
      ).toBe(any);
    },
  );
});

describe('every operator, its negation, and a missing fact', () => {
  test.each<[Condition, Facts, Facts]>([
    [{ fact: 'n', operator: 'equal', value: 3 }, { n: 3 }, { n: 4 }],
    [{ fact: 'n', operator: 'notEqual', value: 3 }, { n: 4 }, { n: 3 }],
    [{ fact: 'n', operator: 'in', value: [3, 5] }, { n: 5 }, { n: 4 }],
    [{ fact: 'n', operator: 'notIn', value: [3, 5] }, { n: 4 }, { n: 5 }],
    [{ fact: 'n', operator: 'lessThan', value: 3 }, { n: 2.9 }, { n: 3 }],
    [{ fact: 'n', operator: 'lessThanInclusive', value: 3 }, { n: 3 }, { n: 3.1 }],
    [{ fact: 'n', operator: 'greaterThan', value: 3 }, { n: 3.1 }, { n: 3 }],
    [{ fact: 'n', operator: 'greaterThanInclusive', value: 3 }, { n: 3 }, { n: 2.9 }],
    [
      { fact: 'n', operator: 'lessThan', value: { fact: 'm' } },
      { n: 1, m: 2 },
      { n: 2, m: 2 },
    ],
    [{ fact: 'word', operator: 'contains', value: '集成' }, { word: '集成电路' }, { word: '电路' }],
    [{ fact: 'word', operator: 'doesNotContain', value: '集成' }, { word: '' }, { word: '大集成' }],
    [{ fact: 'yes', operator: 'equal', value: false }, { yes: false }, { yes: true }],
    [{ fact: 'day', operator: 'greaterThan', value: '1970-01-10' }, { day: 10 }, { day: 9 }],
    [{ fact: 'day', operator: 'in', value: ['1970-01-10', '1970-01-11'] }, { day: 10 }, { day: 11 }],
  ])('%j', async (condition, so, otherwise) => {
    expect(await outcomeOf(condition, so)).toBe('holds');
    expect(await outcomeOf(condition, otherwise)).toBe('doesNotHold');
    expect(await outcomeOf({ not: condition }, so)).toBe('doesNotHold');
    expect(await outcomeOf({ not: condition }, otherwise)).toBe('holds');
    expect(await outcomeOf(condition, {})).toBe('unknown');
    expect(await outcomeOf({ not: condition }, {})).toBe('unknown');
  });

  test('of two facts that are compared, either may be missing', async () => {
    const condition: Condition = { fact: 'n', operator: 'lessThan', value: { fact: 'm' } };
    expect(await outcomeOf(condition, { n: 1 })).toBe('unknown');
    expect(await outcomeOf(condition, { m: 1 })).toBe('unknown');
  });
});

test('negations are pushed down to the operators: no rule has a "not"', () => {
  const condition: Condition = { not: { all: [a, { not: { any: [b, { not: a }] } }] } };
  for (const translated of [holds(condition, kindOf), unknown(condition, kindOf)])
    expect(JSON.stringify(translated)).not.toContain('"not"');
});

test('every comparison stands beside the question whether its facts are there', () => {
  const condition: Condition = { any: [a, { fact: 'n', operator: 'notEqual', value: { fact: 'm' } }] };
  const asked = leavesOf(holds(condition, kindOf)).map(({ fact }) => fact);
  expect(asked).toEqual(['has.a', 'a', 'has.n', 'has.m', 'n']);
});
