import { describe, expect, test } from 'vitest';
import { readDefinition, validateRecord, validateResult } from '../../schemas/validate.ts';
import { exampleText } from './changed.ts';

const record = { enterpriseId: '91320505MA1MABCD5X', period: '2025', name: '示例科技', revenue: 5230.5 };

function faultsOf(validated: ReturnType<typeof readDefinition | typeof validateRecord | typeof validateResult>) {
  return validated.ok ? [] : validated.problems.map(({ code, path }) => `${code} ${path}`);
}

describe('A definition is read from JSON text', () => {
  test.each([
    { what: 'as it is', text: exampleText() },
    { what: 'with a byte order mark', text: `\uFEFF${exampleText()}` },
  ])('$what', ({ text }) => {
    const read = readDefinition(text);
    expect(read.ok && read.definition.tree.id).toBe('total');
  });

  test('with the fault of the text alone, where it is not JSON', () => {
    expect(faultsOf(readDefinition(exampleText().replace('"formatVersion": 1,', '"formatVersion": 1')))).toEqual([
      'json.syntax ',
    ]);
  });

  test('with keys that stand twice and everything else that is wrong', () => {
    const text = exampleText()
      .replace('"formatVersion": 1,', '"formatVersion": 1, "scale": { "full": 1, "decimals": 1 },')
      .replace('"weight": 10', '"weight": 1e999');
    expect(faultsOf(readDefinition(text))).toEqual([
      'json.duplicateKey /scale',
      'schema.finite /tree/children/0/children/0/weight',
    ]);
  });

  test('and an id or key of __proto__ is seen', () => {
    const text = exampleText()
      .replace('"id": "revenue"', '"id": "__proto__"')
      .replace('"AAA": 1000', '"__proto__": 1000')
      .replace('"startup": 40', '"__proto__": 40');
    expect(faultsOf(readDefinition(text)).sort()).toEqual([
      'schema.pattern /fields/0/id',
      'schema.pattern /tree/children/0/weight/__proto__',
      'schema.reservedName /tables/0/rows/__proto__',
    ]);
  });
});

describe('A record', () => {
  test.each([
    { what: 'is valid', value: record, faults: [] },
    { what: 'may say nothing of the name', value: { enterpriseId: 'a', period: '2025H1' }, faults: [] },
    { what: 'may miss values', value: { ...record, name: null, revenue: null }, faults: [] },
    { what: 'needs an enterprise', value: { period: '2025' }, faults: ['schema.required '] },
    { what: 'needs a period', value: { enterpriseId: 'a' }, faults: ['schema.required '] },
    { what: 'has a period that exists', value: { ...record, period: '2025Q5' }, faults: ['schema.pattern /period'] },
    { what: 'holds no lists', value: { ...record, revenue: [1] }, faults: ['schema.type /revenue'] },
    { what: 'holds finite numbers', value: { ...record, revenue: 1 / 0 }, faults: ['schema.finite /revenue'] },
    { what: 'has ids as keys', value: { ...record, constructor: 1 }, faults: ['schema.reservedName /constructor'] },
    { what: 'is an object', value: [record], faults: ['schema.type '] },
  ])('$what', ({ value, faults }) => {
    expect(faultsOf(validateRecord(value))).toEqual(faults);
  });
});

describe('A result', () => {
  const sheet = {
    ...{ enterpriseId: 'a', name: null, status: 'scored', reasons: [], stage: null, total: 1, grade: null, rank: 1 },
    ...{ percentile: 1, rankWithin: {}, nodes: {}, adjustments: [], undecided: [], applications: {} },
  };
  const result = { period: '2025', definitionHash: 'b94d27', sheets: [sheet] };

  test.each([
    { what: 'is valid', value: result, faults: [] },
    { what: 'has a status that exists', value: with_({ status: 'lost' }), faults: ['schema.choice /sheets/0/status'] },
    { what: 'ranks from 1', value: with_({ rank: 0 }), faults: ['schema.range /sheets/0/rank'] },
    { what: 'has nothing unknown', value: with_({ score: 1 }), faults: ['schema.unknownKey /sheets/0/score'] },
    {
      what: 'says why a value is missing',
      value: with_({ nodes: { a: { value: null, mark: 0, fraction: 0, points: 0, missing: {} } } }),
      faults: ['schema.required /sheets/0/nodes/a/missing', 'schema.required /sheets/0/nodes/a/missing'],
    },
  ])('$what', ({ value, faults }) => {
    expect(faultsOf(validateResult(value))).toEqual(faults);
  });

  function with_(change: object): unknown {
    return { ...result, sheets: [{ ...sheet, ...change }] };
  }
});

describe('Every problem is told in Chinese and in English', () => {
  test.each([
    {
      text: exampleText().replace('"unit": "万元"', '"unti": "万元"'),
      en: 'Unknown key "unti"; did you mean "unit"?',
      zh: '未知的键 "unti"',
    },
    {
      text: exampleText().replace('"decimals": 2', '"decimals": 12'),
      en: '12 is out of range. Write a number ≤ 10.',
      zh: '12 超出范围。请填写 ≤ 10 的数值。',
    },
    {
      text: exampleText().replace('"method": "perUnit"', '"method": "perUnits"'),
      en: '"perUnits" is not possible here; did you mean "perUnit"?',
      zh: '此处不能是 "perUnits"',
    },
    {
      text: exampleText().replace('"formatVersion": 1', '"formatVersion": 2'),
      en: 'formatVersion is 2; this program reads version 1.',
      zh: 'formatVersion 是 2',
    },
    {
      text: exampleText().replace('"id": "industry"', '"id": "行业"'),
      en: '"行业" is not an id: a letter, then letters, digits and _, at most 64 in all. Correct it.',
      zh: '"行业" 不是合法的标识',
    },
  ])('$en', ({ text, en, zh }) => {
    const read = readDefinition(text);
    const message = read.ok ? undefined : read.problems[0]?.message;
    expect(message?.en).toContain(en);
    expect(message?.['zh-CN']).toContain(zh);
  });
});
