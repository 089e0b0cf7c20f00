import { describe, expect, test } from 'vitest';
import { bindCondition } from '../../../rules/condition/bind-condition.ts';
import type { Scope } from '../../../rules/formula/bind.ts';
import { boolean, date, number, text, type ValueType } from '../../../rules/formula/types.ts';
import type { Condition } from '../../../schemas/definition.ts';

const names = new Map<string, ValueType>([
  ['age', number],
  ['revenue', number],
  ['listed', boolean],
  ['remark', text],
  ['industry', { kind: 'text', options: ['C39', 'I65'] }],
  ['foundedOn', date],
]);
const scope: Scope = {
  names,
  fields: new Set(names.keys()),
  tables: new Map(),
  labels: new Map([['成立年限', 'age']]),
};

/** As it comes out of a file, which may hold anything. */
function problemsOf(condition: unknown) {
  const bound = bindCondition(condition as Condition, scope, '/stages/0/when');
  return 'problems' in bound ? bound.problems : [];
}

const leaf = { fact: 'age', operator: 'lessThan', value: 5 };

describe('what is understood', () => {
  test.each([
    {
      why: 'each of the ten operators',
      condition: {
        all: [
          { fact: 'age', operator: 'equal', value: 1 },
          { fact: 'age', operator: 'notEqual', value: 1 },
          { fact: 'age', operator: 'lessThan', value: 1 },
          { fact: 'age', operator: 'lessThanInclusive', value: 1 },
          { fact: 'age', operator: 'greaterThan', value: 1 },
          { fact: 'age', operator: 'greaterThanInclusive', value: 1 },
          { fact: 'industry', operator: 'in', value: ['C39'] },
          { fact: 'industry', operator: 'notIn', value: ['C39', 'I65'] },
          { fact: 'remark', operator: 'contains', value: '芯片' },
          { fact: 'remark', operator: 'doesNotContain', value: '芯片' },
        ],
      },
    },
    {
      why: 'all, any and not within each other',
      condition: { any: [{ all: [leaf] }, { not: { any: [leaf, leaf] } }] },
    },
    { why: 'another fact', condition: { fact: 'age', operator: 'lessThan', value: { fact: 'revenue' } } },
    { why: 'a date', condition: { fact: 'foundedOn', operator: 'greaterThan', value: '2024-02-29' } },
    { why: 'dates', condition: { fact: 'foundedOn', operator: 'in', value: ['2024-02-29', '2025-01-01'] } },
    { why: 'yes', condition: { fact: 'listed', operator: 'equal', value: true } },
    { why: 'numbers', condition: { fact: 'age', operator: 'notIn', value: [1, 2.5] } },
    { why: 'a part of an option', condition: { fact: 'industry', operator: 'contains', value: 'C' } },
    { why: '64 levels', condition: deep(64) },
  ])('$why', ({ condition }) => {
    expect(problemsOf(condition)).toEqual([]);
  });
});

function deep(levels: number): unknown {
  let condition: unknown = leaf;
  for (let level = 0; level < levels; level++) condition = { not: condition };
  return condition;
}

describe('every kind of fault is refused at its place', () => {
  test.each([
    { why: 'an empty all', condition: { all: [] }, code: 'condition.empty', at: '/all' },
    { why: 'an empty any', condition: { any: [] }, code: 'condition.empty', at: '/any' },
    { why: 'all that is no list', condition: { all: leaf }, code: 'condition.empty', at: '/all' },
    { why: 'all beside any', condition: { all: [leaf], any: [leaf] }, code: 'condition.shape', at: '' },
    { why: 'not beside a fact', condition: { not: leaf, ...leaf }, code: 'condition.shape', at: '' },
    { why: 'nothing', condition: {}, code: 'condition.shape', at: '' },
    { why: 'no fact', condition: { operator: 'equal', value: 1 }, code: 'condition.shape', at: '' },
    {
      why: 'an empty list below',
      condition: { any: [leaf, { not: { all: [] } }] },
      code: 'condition.empty',
      at: '/any/1/not/all',
    },
    { why: 'an unknown fact', condition: { ...leaf, fact: 'agee' }, code: 'condition.unknownFact', at: '/fact' },
    {
      why: 'an unknown operator',
      condition: { ...leaf, operator: 'lessThen' },
      code: 'condition.unknownOperator',
      at: '/operator',
    },
    {
      why: 'an operator every object inherits',
      condition: { ...leaf, operator: 'toString' },
      code: 'condition.unknownOperator',
      at: '/operator',
    },
    { why: 'a text for a number', condition: { ...leaf, value: '5' }, code: 'condition.valueType', at: '/value' },
    { why: 'yes for a number', condition: { ...leaf, value: true }, code: 'condition.valueType', at: '/value' },
    { why: 'no number', condition: { ...leaf, value: Number.NaN }, code: 'condition.valueType', at: '/value' },
    {
      why: 'a number for a text',
      condition: { fact: 'remark', operator: 'equal', value: 1 },
      code: 'condition.valueType',
      at: '/value',
    },
    {
      why: 'a number for yes or no',
      condition: { fact: 'listed', operator: 'equal', value: 1 },
      code: 'condition.valueType',
      at: '/value',
    },
    {
      why: 'a number for a date',
      condition: { fact: 'foundedOn', operator: 'equal', value: 2025 },
      code: 'condition.valueType',
      at: '/value',
    },
    {
      why: 'a date that does not exist',
      condition: { fact: 'foundedOn', operator: 'equal', value: '2025-02-29' },
      code: 'formula.date',
      at: '/value',
    },
    {
      why: 'a date in a list',
      condition: { fact: 'foundedOn', operator: 'in', value: ['2024-02-29', '2025-02-29'] },
      code: 'formula.date',
      at: '/value/1',
    },
    {
      why: 'no option',
      condition: { fact: 'industry', operator: 'equal', value: 'C38' },
      code: 'formula.option',
      at: '/value',
    },
    {
      why: 'another type in a list',
      condition: { fact: 'age', operator: 'in', value: [1, '2'] },
      code: 'condition.valueType',
      at: '/value/1',
    },
    {
      why: 'an order of texts',
      condition: { fact: 'remark', operator: 'lessThan', value: 'b' },
      code: 'condition.operatorType',
      at: '/operator',
    },
    {
      why: 'an order of yes and no',
      condition: { fact: 'listed', operator: 'greaterThan', value: false },
      code: 'condition.operatorType',
      at: '/operator',
    },
    {
      why: 'a part of a number',
      condition: { fact: 'age', operator: 'contains', value: '5' },
      code: 'condition.operatorType',
      at: '/operator',
    },
    {
      why: 'a number as a part',
      condition: { fact: 'remark', operator: 'contains', value: 5 },
      code: 'condition.valueType',
      at: '/value',
    },
    {
      why: 'in without a list',
      condition: { fact: 'age', operator: 'in', value: 5 },
      code: 'condition.list',
      at: '/value',
    },
    {
      why: 'in an empty list',
      condition: { fact: 'age', operator: 'in', value: [] },
      code: 'condition.list',
      at: '/value',
    },
    {
      why: 'in another fact',
      condition: { fact: 'age', operator: 'in', value: { fact: 'revenue' } },
      code: 'condition.list',
      at: '/value',
    },
    { why: 'a list where one value goes', condition: { ...leaf, value: [5] }, code: 'condition.noList', at: '/value' },
    {
      why: 'contains another fact',
      condition: { fact: 'remark', operator: 'contains', value: { fact: 'industry' } },
      code: 'condition.written',
      at: '/value',
    },
    {
      why: 'an object that is no fact',
      condition: { ...leaf, value: { params: 5 } },
      code: 'condition.written',
      at: '/value',
    },
    {
      why: 'an unknown other fact',
      condition: { ...leaf, value: { fact: 'revenu' } },
      code: 'condition.unknownFact',
      at: '/value/fact',
    },
    {
      why: 'another fact of another type',
      condition: { ...leaf, value: { fact: 'foundedOn' } },
      code: 'condition.valueType',
      at: '/value/fact',
    },
    { why: '65 levels', condition: deep(65), code: 'condition.tooDeep', at: '/not'.repeat(65) },
  ])('$why: $code at …$at', ({ condition, code, at }) => {
    expect(problemsOf(condition).map((problem) => [problem.code, problem.path])).toEqual([
      [code, `/stages/0/when${at}`],
    ]);
  });

  test('all of them are told', () => {
    const condition = {
      all: [{ ...leaf, fact: 'x' }, { any: [] }, { not: { ...leaf, operator: 'y' } }, { ...leaf, value: 'z' }],
    };
    expect(problemsOf(condition).map(({ path }) => path)).toEqual([
      '/stages/0/when/all/0/fact',
      '/stages/0/when/all/1/any',
      '/stages/0/when/all/2/not/operator',
      '/stages/0/when/all/3/value',
    ]);
  });
});

describe('the fix is what was meant', () => {
  test.each([
    { why: 'a fact', condition: { ...leaf, fact: 'agee' }, at: '/fact', value: 'age' },
    { why: 'its name for people', condition: { ...leaf, fact: '成立年限' }, at: '/fact', value: 'age' },
    { why: 'an operator', condition: { ...leaf, operator: 'lessThen' }, at: '/operator', value: 'lessThan' },
    { why: 'an option', condition: { fact: 'industry', operator: 'equal', value: 'c39' }, at: '/value', value: 'C39' },
    { why: 'another fact', condition: { ...leaf, value: { fact: 'revenu' } }, at: '/value/fact', value: 'revenue' },
  ])('$why: $value', ({ condition, at, value }) => {
    expect(problemsOf(condition)[0]?.fix?.patch).toEqual([{ op: 'replace', path: `/stages/0/when${at}`, value }]);
  });

  test('where nothing is near there is none', () => {
    expect(problemsOf({ ...leaf, fact: 'zzzzzz' })[0]).not.toHaveProperty('fix');
  });
});

test('a value in a list that is no option is a doubt, since the others may still be met', () => {
  const condition: Condition = { fact: 'industry', operator: 'in', value: ['C39', 'I66'] };
  const bound = bindCondition(condition, scope, '/stages/0/when');
  expect('warnings' in bound ? bound.warnings : bound.problems).toMatchObject([
    { code: 'formula.option', severity: 'warning', path: '/stages/0/when/value/1' },
  ]);
  expect('expression' in bound).toBe(true);
});
