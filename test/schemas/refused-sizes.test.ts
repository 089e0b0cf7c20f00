import { describe, expect, test } from 'vitest';
import { validateDefinition } from '../../schemas/validate.ts';
import { changed, faultsWith, leaf, name, problemsWith, rdRatio, scoring, when } from './changed.ts';

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
