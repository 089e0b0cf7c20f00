import { describe, expect, test } from 'vitest';
import { type Bound, bindFormula, type Scope } from '../../../rules/formula/bind.ts';
import { boolean, date, number, text, type ValueType } from '../../../rules/formula/types.ts';

const names = new Map<string, ValueType>([
  ['revenue', number],
  ['rdExpense', number],
  ['staff', number],
  ['listed', boolean],
  ['remark', text],
  ['industry', { kind: 'text', options: ['C39', 'I65'] }],
  ['region', { kind: 'text', options: ['east', 'west'] }],
  ['foundedOn', date],
  ['age', number],
]);

const scope: Scope = {
  names,
  fields: new Set([...names.keys()].filter((name) => name !== 'age')),
  tables: new Map([['ceiling', { id: 'ceiling', rows: { AAA: 1000 } }]]),
  labels: new Map([
    ['营业收入', 'revenue'],
    ['Revenue of the year', 'revenue'],
  ]),
};

function faultsOf(bound: Bound) {
  return 'faults' in bound ? bound.faults : expect.fail('It was bound');
}

function typeOf(formula: string): ValueType {
  const bound = bindFormula(formula, scope);
  return 'expression' in bound ? bound.expression.type : expect.fail(JSON.stringify(bound.faults));
}

describe('names', () => {
  test.each([
    { formula: 'revenu', nearest: 'revenue', why: 'a letter left out' },
    { formula: 'Revenue', nearest: 'revenue', why: 'a capital' },
    { formula: 'rdExpanse', nearest: 'rdExpense', why: 'another letter' },
    { formula: '营业收入', nearest: 'revenue', why: 'the name for people' },
  ])('$formula is not known, but $nearest is: $why', ({ formula, nearest }) => {
    expect(faultsOf(bindFormula(formula, scope))).toEqual([
      {
        code: 'formula.unknownName',
        span: [0, formula.length],
        parts: { name: formula, nearest },
        instead: nearest,
      },
    ]);
  });

  test('a name for people inside a formula is replaced where it stands', () => {
    expect(faultsOf(bindFormula('rdExpense / 营业收入 * 100', scope))).toMatchObject([
      { span: [12, 16], instead: 'revenue' },
    ]);
  });

  test.each(['zzz', 'total', 'constructor', '__proto__', 'value.rd', 'undefined', 'ceiling'])(
    '%s is not known, and nothing is near it',
    (formula) => {
      const [fault] = faultsOf(bindFormula(formula, scope));
      expect(fault).toEqual({
        code: 'formula.unknownName',
        span: [0, formula.length],
        parts: { name: formula, nearest: undefined },
      });
    },
  );

  test('every fault is told, in order of appearance', () => {
    const faults = faultsOf(bindFormula('aaa + bbb * foo(ccc) + lookup(ddd, eee)', scope));
    expect(faults.map(({ code, parts }) => [code, parts.name])).toEqual([
      ['formula.unknownName', 'aaa'],
      ['formula.unknownName', 'bbb'],
      ['formula.unknownFunction', 'foo'],
      ['formula.unknownName', 'eee'],
      ['formula.unknownTable', 'ddd'],
    ]);
  });
});

describe('functions', () => {
  test.each([
    { formula: 'summ(1, 2)', name: 'summ', nearest: 'sum' },
    { formula: 'looku(ceiling, remark)', name: 'looku', nearest: 'lookup' },
    { formula: 'perv(revenue)', name: 'perv', nearest: 'prev' },
    { formula: 'SUM(1)', name: 'SUM', nearest: 'sum' },
    { formula: 'vlookup(1)', name: 'vlookup', nearest: 'lookup' },
    { formula: 'toString()', name: 'toString', nearest: undefined },
  ])('there is no $name; nearest: $nearest', ({ formula, name, nearest }) => {
    expect(faultsOf(bindFormula(formula, scope))).toEqual([
      { code: 'formula.unknownFunction', span: [0, formula.length], parts: { name, nearest } },
    ]);
  });

  test.each([
    { formula: 'abs()', least: 1, most: 1, got: 0 },
    { formula: 'abs(1, 2)', least: 1, most: 1, got: 2 },
    { formula: 'ratio(1)', least: 2, most: 2, got: 1 },
    { formula: 'growth(1, 2, 3)', least: 2, most: 2, got: 3 },
    { formula: 'cagr(1, 2)', least: 3, most: 3, got: 2 },
    { formula: 'clamp(1, 2)', least: 3, most: 3, got: 2 },
    { formula: 'if(true, 1)', least: 3, most: 3, got: 2 },
    { formula: 'isMissing()', least: 1, most: 1, got: 0 },
    { formula: 'years()', least: 1, most: 1, got: 0 },
    { formula: 'sum()', least: 1, most: 4000, got: 0 },
    { formula: 'coalesce()', least: 1, most: 4000, got: 0 },
    { formula: 'lookup(ceiling)', least: 2, most: 2, got: 1 },
    { formula: 'lookup(ceiling, remark, 0)', least: 2, most: 2, got: 3 },
    { formula: 'prev()', least: 1, most: 2, got: 0 },
    { formula: 'prev(revenue, 1, 2)', least: 1, most: 2, got: 3 },
  ])('$formula has $got arguments, of $least to $most', ({ formula, least, most, got }) => {
    expect(faultsOf(bindFormula(formula, scope))).toEqual([
      {
        code: 'formula.arity',
        span: [0, formula.length],
        parts: { name: formula.slice(0, formula.indexOf('(')), least, most, got },
      },
    ]);
  });
});

describe('types', () => {
  test.each([
    ['revenue + 1', number],
    ['revenue > 1', boolean],
    ['!listed', boolean],
    ['listed && revenue > 1', boolean],
    ['if(listed, revenue, 0)', number],
    ['if(listed, remark, industry)', text],
    ['if(listed, industry, industry)', { kind: 'text', options: ['C39', 'I65'] }],
    ['coalesce(foundedOn, prev(foundedOn))', date],
    ['count(foundedOn, prev(foundedOn))', number],
    ['isMissing(remark)', boolean],
    ['years(foundedOn)', number],
    ['lookup(ceiling, industry)', number],
    ["lookup('ceiling', remark)", number],
    ['lookup(ceiling, staff)', number],
    ['lookup(ceiling, listed)', number],
    ['prev(industry)', { kind: 'text', options: ['C39', 'I65'] }],
    ['prev(revenue, 40)', number],
    ["industry == 'C39'", boolean],
    ["'C39' != industry", boolean],
    ["foundedOn < '2020-02-29'", boolean],
    ["'2020-01-01' >= foundedOn", boolean],
    ['listed == true', boolean],
    ['industry == region', boolean],
    ["remark == 'anything'", boolean],
  ])('%s is %o', (formula, type) => {
    expect(typeOf(formula)).toEqual(type);
  });

  test.each([
    { formula: 'remark + 1', at: 'remark', name: '+', argument: 1, expected: 'a number', got: 'a text' },
    { formula: '1 + listed', at: 'listed', name: '+', argument: 2, expected: 'a number', got: 'yes or no' },
    { formula: '-foundedOn', at: 'foundedOn', name: 'neg', argument: 1, expected: 'a number', got: 'a date' },
    { formula: 'sum(1, 2, remark)', at: 'remark', name: 'sum', argument: 3, expected: 'a number', got: 'a text' },
    { formula: 'years(revenue)', at: 'revenue', name: 'years', argument: 1, expected: 'a date', got: 'a number' },
    {
      formula: "years('2020-01-01')",
      at: "'2020-01-01'",
      name: 'years',
      argument: 1,
      expected: 'a date',
      got: 'a text',
    },
    { formula: '!revenue', at: 'revenue', name: '!', argument: 1, expected: 'yes or no', got: 'a number' },
    { formula: 'listed || 1', at: '1', name: '||', argument: 2, expected: 'yes or no', got: 'a number' },
    { formula: 'if(revenue, 1, 2)', at: 'revenue', name: 'if', argument: 1, expected: 'yes or no', got: 'a number' },
    { formula: 'if(listed, 1, remark)', at: 'remark', name: 'if', argument: 3, expected: 'a number', got: 'a text' },
    {
      formula: 'coalesce(1, listed)',
      at: 'listed',
      name: 'coalesce',
      argument: 2,
      expected: 'a number',
      got: 'yes or no',
    },
    { formula: 'count(remark, 1)', at: '1', name: 'count', argument: 2, expected: 'a text', got: 'a number' },
    { formula: 'revenue == remark', at: 'remark', name: '==', argument: 2, expected: 'a number', got: 'a text' },
    { formula: 'remark < remark', at: 'remark', name: '<', argument: 1, expected: 'a number', got: 'a text' },
    { formula: 'listed >= listed', at: 'listed', name: '>=', argument: 1, expected: 'a number', got: 'yes or no' },
    { formula: '1 < 2 < 3', at: '1 < 2', name: '<', argument: 1, expected: 'a number', got: 'yes or no' },
    { formula: 'foundedOn < 2020', at: '2020', name: '<', argument: 2, expected: 'a date', got: 'a number' },
    {
      formula: 'lookup(ceiling, foundedOn)',
      at: 'foundedOn',
      name: 'lookup',
      argument: 2,
      expected: 'a text',
      got: 'a date',
    },
  ])('$formula: argument $argument of $name is $got', ({ formula, at, name, argument, expected, got }) => {
    const from = formula.indexOf(at, name.length > 2 ? formula.indexOf('(') : 0);
    const [fault] = faultsOf(bindFormula(formula, scope));
    expect(fault).toMatchObject({ code: 'formula.type', parts: { name, argument } });
    expect(fault?.parts.expected).toMatchObject({ en: expected });
    expect(fault?.parts.got).toMatchObject({ en: got });
    expect(fault?.span).toEqual([from, from + at.length]);
  });

  test('what reads a fault is not faulted too', () => {
    expect(faultsOf(bindFormula('!(revenu + 1) && years(revenu)', scope)).map(({ code }) => code)).toEqual([
      'formula.unknownName',
      'formula.unknownName',
    ]);
  });
});

describe('a text beside a name is held against what the name can be', () => {
  test.each(['2025-02-29', '2025/01/01', 'yesterday', ''])('"%s" beside a date is no date', (value) => {
    const formula = `foundedOn < '${value}'`;
    expect(faultsOf(bindFormula(formula, scope))).toEqual([
      { code: 'formula.date', span: [12, formula.length], parts: { value } },
    ]);
  });

  test('a text that is no option names the nearest option, and is replaced by it', () => {
    expect(faultsOf(bindFormula("industry == 'C38'", scope))).toEqual([
      {
        code: 'formula.option',
        span: [12, 17],
        parts: { value: 'C38', field: 'industry', nearest: 'C39' },
        instead: "'C39'",
      },
    ]);
  });

  test('on either side, and where no option is near', () => {
    expect(faultsOf(bindFormula("'software' != industry", scope))).toMatchObject([
      { code: 'formula.option', span: [0, 10], parts: { nearest: undefined } },
    ]);
  });
});

describe('lookup and prev take a name first', () => {
  test('an unknown table names the nearest', () => {
    expect(faultsOf(bindFormula('lookup(cieling, remark)', scope))).toEqual([
      {
        code: 'formula.unknownTable',
        span: [7, 14],
        parts: { name: 'cieling', nearest: 'ceiling' },
        instead: 'ceiling',
      },
    ]);
  });

  test.each([
    { formula: 'prev(age)', span: [5, 8], name: 'age', why: 'a fact' },
    { formula: 'prev(revenue + 1)', span: [5, 16], name: '', why: 'not a name' },
    { formula: "prev('revenue')", span: [5, 14], name: '', why: 'a text' },
  ])('$formula: $why has no earlier periods', ({ formula, span, name }) => {
    expect(faultsOf(bindFormula(formula, scope))).toEqual([{ code: 'formula.previousField', span, parts: { name } }]);
  });

  test('of an unknown field, only that is told', () => {
    expect(faultsOf(bindFormula('prev(revenu)', scope)).map(({ code }) => code)).toEqual(['formula.unknownName']);
  });

  test.each(['0', '41', '1.5', '-1', 'staff', "'1'", 'true', '1 + 1'])(
    'prev(revenue, %s) does not write out a whole number from 1 to 40',
    (periods) => {
      const span = [14, 14 + periods.length];
      expect(faultsOf(bindFormula(`prev(revenue, ${periods})`, scope))).toEqual([
        { code: 'formula.periods', span, parts: {} },
      ]);
    },
  );
});
