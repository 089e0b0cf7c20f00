import { describe, expect, test } from 'vitest';
import { faultsWith, problemsWith, rdRatio, scoring } from './changed.ts';

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
