import { describe, expect, test } from 'vitest';
import type { Problem } from '../../schemas/problem.ts';
import { validateDefinition } from '../../schemas/validate.ts';
import { changed } from './changed.ts';

const name = { 'zh-CN': '示例' };
const leaf = { fact: 'age', operator: 'lessThan', value: 5 };

/** Every problem of the example with one place changed, as `code path`. */
function faultsWith(at: string, value: unknown): readonly string[] {
  return problemsWith(at, value).map(({ code, path }) => `${code} ${path}`);
}

function problemsWith(at: string, value: unknown): readonly Problem[] {
  const validated = validateDefinition(changed(at, value));
  return validated.ok ? [] : validated.problems;
}

const when = '/stages/0/when';
const rdRatio = '/tree/children/0/children/0';
const scoring = `${rdRatio}/scoring`;

describe('What a condition may not be', () => {
  test.each([
    { what: 'an empty list', value: { all: [] }, faults: [`schema.tooFew ${when}/all`] },
    { what: 'all beside any', value: { all: [leaf], any: [leaf] }, faults: [`schema.exactlyOne ${when}`] },
    { what: 'all beside a comparison', value: { all: [leaf], ...leaf }, faults: [`schema.exactlyOne ${when}`] },
    { what: 'nothing at all', value: {}, faults: [`schema.exactlyOne ${when}`] },
    {
      what: 'a comparison without a fact',
      value: { operator: 'in', value: ['C'] },
      faults: [`schema.exactlyOne ${when}`],
    },
    { what: 'a path', value: { ...leaf, path: '$.x' }, faults: [`schema.unknownKey ${when}/path`] },
    { what: 'parameters of a fact', value: { ...leaf, params: {} }, faults: [`schema.unknownKey ${when}/params`] },
    { what: 'a priority', value: { all: [leaf], priority: 1 }, faults: [`schema.unknownKey ${when}/priority`] },
    {
      what: 'an unknown operator',
      value: { ...leaf, operator: 'lesThan' },
      faults: [`schema.choice ${when}/operator`],
    },
    { what: 'no operator', value: { fact: 'age', value: 5 }, faults: [`schema.required ${when}`] },
    { what: 'a value of null', value: { ...leaf, value: null }, faults: [`schema.type ${when}/value`] },
    {
      what: 'an empty list of values',
      value: { ...leaf, operator: 'in', value: [] },
      faults: [`schema.tooFew ${when}/value`],
    },
    {
      what: 'a list in a list',
      value: { ...leaf, operator: 'in', value: [['a']] },
      faults: [`schema.type ${when}/value/0`],
    },
    {
      what: 'another fact with a path',
      value: { ...leaf, value: { fact: 'a', path: '$' } },
      faults: [`schema.unknownKey ${when}/value/path`],
    },
    { what: 'a fact that is no name', value: { ...leaf, fact: 'a b' }, faults: [`schema.pattern ${when}/fact`] },
    { what: 'not of a list', value: { not: [leaf] }, faults: [`schema.type ${when}/not`] },
    {
      what: 'a fault inside not inside any',
      value: { any: [leaf, { not: { all: [] } }] },
      faults: [`schema.tooFew ${when}/any/1/not/all`],
    },
    { what: 'a text', value: 'age < 5', faults: [`schema.type ${when}`] },
  ])('$what', ({ value, faults }) => {
    expect(faultsWith(when, value)).toEqual(faults);
  });
});

describe('What an id may not be', () => {
  test.each([
    { id: '__proto__', code: 'schema.pattern' },
    { id: 'constructor', code: 'schema.reservedName' },
    { id: 'prototype', code: 'schema.reservedName' },
    { id: 'toString', code: 'schema.reservedName' },
    { id: 'hasOwnProperty', code: 'schema.reservedName' },
    { id: 'valueOf', code: 'schema.reservedName' },
    { id: '', code: 'schema.pattern' },
    { id: '1a', code: 'schema.pattern' },
    { id: '营收', code: 'schema.pattern' },
    { id: 'a-b', code: 'schema.pattern' },
    { id: 'a\n', code: 'schema.pattern' },
    { id: `a${'b'.repeat(64)}`, code: 'schema.pattern' },
    { id: 7, code: 'schema.type' },
  ])('$id', ({ id, code }) => {
    for (const at of ['/fields/0/id', '/tree/children/0/id', '/grades/0/id', '/stages/1/id'])
      expect(faultsWith(at, id)).toEqual([`${code} ${at}`]);
  });

  test('64 characters are possible', () => {
    expect(faultsWith('/layout/x', {})).toEqual([]);
    expect(faultsWith(`/layout/a${'b'.repeat(63)}`, {})).toEqual([]);
  });

  test.each([
    { at: '/layout/constructor', value: {}, code: 'schema.reservedName' },
    { at: '/layout/__proto__', value: {}, code: 'schema.pattern' },
    { at: '/tree/children/0/weight/__proto__', value: 1, code: 'schema.pattern' },
    { at: '/tables/0/rows/__proto__', value: 1, code: 'schema.reservedName' },
    { at: '/tests/0/record/toString', value: 1, code: 'schema.reservedName' },
  ])('nor as a key: $at', ({ at, value, code }) => {
    expect(faultsWith(at, value)).toEqual([`${code} ${at}`]);
  });
});

describe('A key that nobody knows', () => {
  test.each([
    { at: '/feilds', known: 'fields' },
    { at: '/fields/0/unti', known: 'unit' },
    { at: `${rdRatio}/fullMark`, known: 'fullMarks' },
    { at: `${scoring}/boundry`, known: 'boundary' },
    { at: `${scoring}/bands/1/colour`, known: undefined },
    { at: '/adjustments/1/capp', known: 'cap' },
    { at: '/applications/0/quota/orderby', known: 'orderBy' },
    { at: '/tests/0/expect/totl', known: 'total' },
    { at: '/name/zh', known: undefined },
    { at: '/scale/__proto__', known: undefined },
  ])('$at is refused', ({ at, known }) => {
    const [problem, ...others] = problemsWith(at, 1);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code: 'schema.unknownKey', path: at });
    if (known) expect(problem?.message.en).toContain(`did you mean "${known}"?`);
  });

  test('can be renamed, where the key that is meant is free', () => {
    const [problem] = problemsWith('/tests/0/expect/stagee', 1);
    expect(problem?.fix).toBeUndefined();
    const [misspelt] = problemsWith(`${scoring}/boundry`, 'upper');
    expect(misspelt?.fix?.patch).toEqual([{ op: 'move', from: `${scoring}/boundry`, path: `${scoring}/boundary` }]);
  });
});

describe('Only the branch that is meant tells its faults', () => {
  test.each([
    { what: 'no method', at: scoring, value: {}, faults: [`schema.required ${scoring}`] },
    {
      what: 'a method that is none',
      at: scoring,
      value: { method: 'band' },
      faults: [`schema.choice ${scoring}/method`],
    },
    { what: 'a method that is a number', at: scoring, value: { method: 1 }, faults: [`schema.type ${scoring}/method`] },
    {
      what: 'linear without to',
      at: scoring,
      value: { method: 'linear', from: 0 },
      faults: [`schema.required ${scoring}`],
    },
    {
      what: 'linear with bands',
      at: scoring,
      value: { method: 'linear', from: 0, to: 1, bands: [] },
      faults: [`schema.unknownKey ${scoring}/bands`],
    },
    { what: 'no band', at: scoring, value: { method: 'bands', bands: [] }, faults: [`schema.tooFew ${scoring}/bands`] },
    {
      what: 'a step of 0',
      at: scoring,
      value: { method: 'steps', first: 0, base: 0, step: 0, marksPerStep: 1 },
      faults: [`schema.range ${scoring}/step`],
    },
    {
      what: 'a point of one number',
      at: scoring,
      value: { method: 'piecewise', points: [[1]] },
      faults: [`schema.tooFew ${scoring}/points/0`],
    },
    {
      what: 'a point of three',
      at: scoring,
      value: { method: 'piecewise', points: [[1, 2, 3]] },
      faults: [`schema.tooMany ${scoring}/points/0`],
    },
    {
      what: 'marks of an inherited name',
      at: scoring,
      value: { method: 'lookup', marks: { toString: 1 } },
      faults: [`schema.reservedName ${scoring}/marks/toString`],
    },
    {
      what: 'a kind that is none',
      at: '/adjustments/0',
      value: { id: 'a', kind: 'bonnus', name },
      faults: ['schema.choice /adjustments/0/kind'],
    },
    {
      what: 'an exclusion of everyone',
      at: '/adjustments/0',
      value: { id: 'a', kind: 'exclude', name },
      faults: ['schema.required /adjustments/0'],
    },
    {
      what: 'a bonus of nothing',
      at: '/adjustments/0',
      value: { id: 'a', kind: 'bonus', name },
      faults: ['schema.exactlyOne /adjustments/0'],
    },
    {
      what: 'a bonus of both',
      at: '/adjustments/0',
      value: { id: 'a', kind: 'bonus', name, points: 1, formula: '1' },
      faults: ['schema.exactlyOne /adjustments/0'],
    },
    {
      what: 'a negative bonus',
      at: '/adjustments/0',
      value: { id: 'a', kind: 'bonus', name, points: -1 },
      faults: ['schema.range /adjustments/0/points'],
    },
    {
      what: 'a penalty of both',
      at: '/adjustments/0',
      value: { id: 'a', kind: 'penalty', name, points: 1, percent: 1 },
      faults: ['schema.exactlyOne /adjustments/0'],
    },
    {
      what: 'a penalty above 100 %',
      at: '/adjustments/0',
      value: { id: 'a', kind: 'penalty', name, percent: 101 },
      faults: ['schema.range /adjustments/0/percent'],
    },
    {
      what: 'an indicator without a formula',
      at: `${rdRatio}/formula`,
      value: undefined,
      faults: [`schema.required ${rdRatio}`],
    },
    {
      what: 'a group with a formula',
      at: '/tree/children/0/formula',
      value: '1',
      faults: ['schema.unknownKey /tree/children/0/formula'],
    },
    { what: 'a root that is an indicator', at: '/tree/children', value: undefined, faults: ['schema.required /tree'] },
    { what: 'a node that is a number', at: rdRatio, value: 1, faults: [`schema.type ${rdRatio}`] },
    { what: 'a grade from and top', at: '/grades/0/top', value: 0.1, faults: ['schema.exactlyOne /grades/0'] },
    { what: 'a grade with neither', at: '/grades/0/from', value: undefined, faults: ['schema.exactlyOne /grades/0'] },
    { what: 'a cap where nothing is summed', at: '/tree/cap', value: 5, faults: ['schema.notHere /tree/cap'] },
    {
      what: 'a capped sum without its cap',
      at: '/tree/aggregate',
      value: 'cappedSum',
      faults: ['schema.required /tree'],
    },
    {
      what: 'options of a number',
      at: '/fields/0/options',
      value: [{ value: 'a', name }],
      faults: ['schema.notHere /fields/0/options'],
    },
    {
      what: 'an enum without options',
      at: '/fields/5/options',
      value: undefined,
      faults: ['schema.required /fields/5'],
    },
    { what: 'the least of an enum', at: '/fields/5/min', value: 1, faults: ['schema.notHere /fields/5/min'] },
    { what: 'a type that is none', at: '/fields/0/type', value: 'nubmer', faults: ['schema.choice /fields/0/type'] },
    {
      what: 'a missing policy that is none',
      at: `${rdRatio}/missing`,
      value: 'zeros',
      faults: [`schema.choice ${rdRatio}/missing`],
    },
    {
      what: 'a negative mark when missing',
      at: `${rdRatio}/missing`,
      value: { mark: -1 },
      faults: [`schema.range ${rdRatio}/missing/mark`],
    },
  ])('$what', ({ at, value, faults }) => {
    expect(faultsWith(at, value)).toEqual(faults);
  });
});

describe('Numbers and sizes have limits', () => {
  test.each([
    { what: 'an infinite number', at: '/scale/full', value: Number.POSITIVE_INFINITY, code: 'schema.finite' },
    { what: 'not a number', at: '/grades/0/from', value: Number.NaN, code: 'schema.finite' },
    { what: 'a negative weight', at: `${rdRatio}/weight`, value: -1, code: 'schema.range' },
    { what: 'a negative weight in a stage', at: '/tree/children/0/weight/mature', value: -1, code: 'schema.range' },
    { what: 'a weight as text', at: `${rdRatio}/weight`, value: '10', code: 'schema.type' },
    { what: 'full marks of 0', at: `${rdRatio}/fullMarks`, value: 0, code: 'schema.range' },
    { what: '11 decimals', at: '/scale/decimals', value: 11, code: 'schema.range' },
    { what: 'half a decimal', at: '/scale/decimals', value: 0.5, code: 'schema.type' },
    { what: 'a quota of −1', at: '/applications/0/quota/count', value: -1, code: 'schema.range' },
    { what: 'an empty formula', at: `${rdRatio}/formula`, value: '', code: 'schema.tooShort' },
    { what: 'a formula of 4001 characters', at: `${rdRatio}/formula`, value: '1'.repeat(4001), code: 'schema.tooLong' },
    {
      what: '2001 fields',
      at: '/fields',
      value: Array.from({ length: 2001 }, (_, i) => ({ id: `f${i}`, name, type: 'date' })),
      code: 'schema.tooMany',
    },
    {
      what: '10,001 rows',
      at: '/tables/0/rows',
      value: Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`r${i}`, 1])),
      code: 'schema.tooMany',
    },
    { what: 'no Chinese name', at: '/name', value: { en: 'A name' }, code: 'schema.required' },
  ])('$what', ({ at, value, code }) => {
    expect(faultsWith(at, value)).toEqual([`${code} ${at}`]);
  });

  test.each([
    { at: '/scale/decimals', value: 10 },
    { at: '/scale/decimals', value: 0 },
    { at: `${rdRatio}/weight`, value: 0 },
    { at: `${rdRatio}/formula`, value: '1'.repeat(4000) },
    { at: '/applications/0/quota/count', value: 0 },
    { at: '/applications/0/quota/orderBy', value: undefined },
    { at: '/grades', value: [{ id: 'A', name, top: 1 }] },
    { at: '/basis', value: { 'zh-CN': '第三条', en: 'Article 3' } },
    { at: `${scoring}/bands/0/from`, value: null },
  ])('$at may be $value', ({ at, value }) => {
    expect(faultsWith(at, value)).toEqual([]);
  });

  test.each([0, 1.01])('a top share of %d', (top) => {
    expect(faultsWith('/grades', [{ id: 'A', name, top }])).toEqual(['schema.range /grades/0/top']);
  });
});

describe('A document that cannot be listed fault by fault', () => {
  test.each([
    { what: 'formatVersion 2', at: '/formatVersion', value: 2 },
    { what: 'formatVersion "1"', at: '/formatVersion', value: '1' },
    { what: 'no formatVersion', at: '/formatVersion', value: undefined },
  ])('$what is one problem, whatever else is wrong', ({ at, value }) => {
    const wrong = Object.assign(Object(changed(at, value)), { fields: 1, nonsense: true });
    const validated = validateDefinition(wrong);
    const problems = validated.ok ? [] : validated.problems;
    expect(problems).toMatchObject([{ code: 'definition.formatVersion', path: '/formatVersion' }]);
  });

  test.each([[null], [[]], ['text'], [undefined]])('%j is not an object', (input) => {
    const validated = validateDefinition(input);
    expect(validated.ok ? [] : validated.problems).toMatchObject([{ code: 'schema.type', path: '' }]);
  });

  test('nested more than 200 deep', () => {
    let deep: object = leaf;
    for (let level = 0; level < 100_000; level++) deep = { not: deep };
    expect(problemsWith(when, deep)).toMatchObject([{ code: 'json.tooDeep' }]);
  });

  test('lists 1,000 problems, of which the last says that there are more', () => {
    const problems = problemsWith(
      '/fields',
      Array.from({ length: 9000 }, () => ({})),
    );
    expect(problems).toHaveLength(1000);
    expect(problems.at(-1)?.code).toBe('schema.tooManyProblems');
  });

  test('lists 280,000 wrong values in 1,000 problems', () => {
    const children = Array.from({ length: 9000 }, () => ({}));
    const groups = Array.from({ length: 30 }, (_, i) => ({ id: `g${i}`, name, children }));
    expect(problemsWith('/tree/children', groups)).toHaveLength(1000);
  });
});
