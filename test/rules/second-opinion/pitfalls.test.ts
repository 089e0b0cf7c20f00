import { Engine, type RuleProperties } from 'json-rules-engine';
import { describe, expect, test } from 'vitest';
import { bindCondition } from '../../../rules/condition/bind-condition.ts';
import { number, text } from '../../../rules/formula/types.ts';
import { holds } from '../../../rules/second-opinion/condition-rules.ts';
import { fire } from '../../../rules/second-opinion/engine.ts';
import { firing } from '../../../rules/second-opinion/facts.ts';
import type { PlainRule } from '../../../rules/second-opinion/translation.ts';
import type { Condition } from '../../../schemas/definition.ts';
import { validateDefinition } from '../../../schemas/validate.ts';
import { exampleDefinition } from './example.ts';

const scope = {
  names: new Map([
    ['revenue', number],
    ['other', number],
    ['word', text],
  ]),
  fields: new Set(['revenue', 'other', 'word']),
  tables: new Map(),
};

/** As somebody could have written it into a file. */
function refusal(condition: unknown): string | undefined {
  const bound = bindCondition(condition as Condition, scope, '/when');
  return 'problems' in bound ? bound.problems[0]?.code : undefined;
}

/** Keys that nobody knows are refused before any condition is bound. */
function refusalOfSchema(condition: unknown): string | undefined {
  const when = JSON.parse(JSON.stringify(condition));
  const adjustments = [{ id: 'gate', name: { 'zh-CN': '门槛' }, kind: 'exclude', when }];
  return validateDefinition({ ...exampleDefinition, adjustments }).ok ? undefined : 'schema';
}

async function passesInPlainEngine(conditions: unknown, facts: Record<string, unknown>, allowUndefinedFacts = false) {
  const rule = { conditions, event: { type: 'passes' } } as RuleProperties;
  const { events } = await new Engine([rule], { allowUndefinedFacts }).run(facts);
  return events.length > 0;
}

const leaf = (fact: string, operator: string, value: unknown) => ({ fact, operator, value });
const all = (...parts: unknown[]) => ({ all: parts });

describe('what json-rules-engine 7.3.1 lets pass is refused when a definition is saved', () => {
  test.each<[string, object, Record<string, unknown>, string]>([
    ['an empty any', { any: [] }, {}, 'condition.empty'],
    ['an empty all', { all: [] }, {}, 'condition.empty'],
    [
      'all beside any, of which it ignores the all',
      { all: [leaf('revenue', 'equal', 2)], any: [leaf('revenue', 'equal', 1)] },
      { revenue: 1 },
      'condition.shape',
    ],
    ['text in the order of numbers', all(leaf('word', 'lessThan', '9')), { word: '10' }, 'condition.operatorType'],
    [
      'a number with letters behind it',
      all(leaf('word', 'lessThanInclusive', '13')),
      { word: '12abc' },
      'condition.operatorType',
    ],
    ['a number against an empty text', all(leaf('revenue', 'greaterThan', '')), { revenue: 5 }, 'condition.valueType'],
    ['a list against a number', all(leaf('word', 'greaterThan', 3)), { word: [5] }, 'condition.operatorType'],
    ['zero against nothing', all(leaf('revenue', 'greaterThanInclusive', null)), { revenue: 0 }, 'condition.valueType'],
    ['a text where a list belongs', all(leaf('word', 'in', 'abc')), { word: 'b' }, 'condition.list'],
    [
      'a path of a value that has no parts',
      all({ ...leaf('revenue', 'equal', 5), path: '$.x' }),
      { revenue: 5 },
      'schema',
    ],
    ['a key that is misspelt', all({ ...leaf('revenue', 'equal', 5), valeu: 6 }), { revenue: 5 }, 'schema'],
  ])('%s', async (_, condition, facts, code) => {
    expect(await passesInPlainEngine(condition, facts)).toBe(true);
    expect(code === 'schema' ? refusalOfSchema(condition) : refusal(condition)).toBe(code);
  });

  test('an unknown operator is accepted there, and noticed only when it is reached', async () => {
    const hidden = { any: [{ ...leaf('revenue', 'equal', 1), priority: 2 }, leaf('revenue', 'isLike', 1)] };
    expect(await passesInPlainEngine(hidden, { revenue: 1 })).toBe(true);
    await expect(passesInPlainEngine(hidden, { revenue: 2 })).rejects.toThrow('Unknown operator');
    expect(refusal(hidden)).toBe('condition.unknownOperator');
  });

  test('an unknown fact stops its whole run', async () => {
    const condition = all(leaf('turnover', 'equal', 1));
    await expect(passesInPlainEngine(condition, { revenue: 1 })).rejects.toThrow('Undefined fact');
    expect(refusal(condition)).toBe('condition.unknownFact');
  });

  test('a list of nothing in "in" stops its run', async () => {
    const condition = all(leaf('revenue', 'in', null));
    await expect(passesInPlainEngine(condition, { revenue: 1 })).rejects.toThrow(TypeError);
    expect(refusal(condition)).toBe('condition.list');
  });

  test('conditions nested without end are refused, not run', () => {
    let nested: object = leaf('revenue', 'equal', 1);
    for (let depth = 0; depth < 5000; depth++) nested = { not: nested };
    expect(refusal(nested)).toBe('condition.tooDeep');
  });
});

describe('what goes wrong there at run time does no harm in the translation', () => {
  test.each<[string, Condition]>([
    ['notEqual', { fact: 'revenue', operator: 'notEqual', value: 3 }],
    ['notIn', { fact: 'revenue', operator: 'notIn', value: [3] }],
    ['not less', { not: { fact: 'revenue', operator: 'lessThan', value: 60 } }],
  ])('a missing fact passes %s there, and never here', async (_, condition) => {
    expect(await passesInPlainEngine(all(condition), {}, true)).toBe(true);
    const translated: PlainRule<{ passes: true }> = {
      name: 'translated',
      priority: 1,
      conditions: holds(condition, () => 'number'),
      event: { type: 'passes', params: { passes: true } },
    };
    expect(await firing([translated])(() => null)).toEqual([]);
    expect(await firing([translated])(() => 100)).toEqual([{ passes: true }]);
  });

  const rules: PlainRule<{ place: number }>[] = Array.from({ length: 50 }, (_, place) => ({
    name: `rule ${place}`,
    priority: 1 + (place % 5),
    conditions: { all: [leaf('revenue', 'greaterThan', 1)] } as PlainRule<object>['conditions'],
    event: { type: 'place', params: { place } },
  }));

  test('overlapping runs of one engine lose rules there; here each run has an engine of its own', async () => {
    const engine = new Engine([...rules]);
    const starts = Array.from({ length: 20 }, async (_, turns) => {
      for (let turn = 0; turn < turns * 5; turn++) await Promise.resolve();
      return engine.run({ revenue: 2 });
    });
    const fired = (await Promise.all(starts)).flatMap(({ events }) => events);
    expect(fired.length).toBeLessThan(20 * rules.length);
    const apart = await Promise.all([fire(rules, { revenue: 2 }), fire(rules, { revenue: 2 })]);
    expect(apart.map((fired) => fired.length)).toEqual([50, 50]);
  });

  test('events come in the order of the rules, whatever their priorities and depths', async () => {
    const fired = await fire(rules, { revenue: 2 });
    expect(fired.map(({ place }) => place)).toEqual(rules.map((_, place) => place));
  });

  test('a rule that fails stops everything here: no partial result', async () => {
    await expect(fire(rules, {})).rejects.toThrow('Undefined fact');
  });
});
