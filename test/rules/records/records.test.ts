import { describe, expect, test } from 'vitest';
import { datasetOf, tableOf } from '../../../rules/index.ts';
import { Dictionary } from '../../../rules/records/dictionary.ts';
import { fromCell, toCell } from '../../../rules/records/record-table.ts';
import type { Field, FieldType } from '../../../schemas/definition.ts';
import type { FieldValue, RecordInput } from '../../../schemas/record.ts';

const fields: readonly Field[] = [
  { id: 'x', name: { 'zh-CN': 'x' }, type: 'number' },
  { id: 'word', name: { 'zh-CN': 'word' }, type: 'string' },
];

describe('a value as a cell, and back', () => {
  test.each<[FieldType, FieldValue, number]>([
    ['number', 2.5, 2.5],
    ['integer', -3, -3],
    ['boolean', true, 1],
    ['boolean', false, 0],
    ['date', '1970-01-11', 10],
    ['date', '1969-12-31', -1],
    ['string', 'first', 0],
    ['enum', 'second', 1],
    ['string', 'first', 0],
    ['string', '', 2],
    ['number', null, Number.NaN],
    ['date', null, Number.NaN],
    ['string', null, Number.NaN],
  ])('%s %o is %f', (type, value, cell) => {
    const dictionary = new Dictionary();
    for (const text of ['first', 'second', '']) dictionary.code(text);
    expect(toCell(value, type, dictionary)).toBe(cell);
    expect(fromCell(cell, type, dictionary)).toBe(value);
  });

  test('what is left out is missing', () => {
    expect(toCell(undefined, 'number', new Dictionary())).toBeNaN();
  });
});

describe('a dictionary', () => {
  test('numbers texts from 0 in the order of their appearance, each once', () => {
    const dictionary = new Dictionary();
    expect(['b', 'a', 'b', '__proto__', 'constructor'].map((text) => dictionary.code(text))).toEqual([0, 1, 0, 2, 3]);
    expect(dictionary.size).toBe(4);
    expect([0, 1, 2, 3].map((code) => dictionary.text(code))).toEqual(['b', 'a', '__proto__', 'constructor']);
    expect(() => dictionary.text(4)).toThrow(RangeError);
    expect(() => dictionary.text(Number.NaN)).toThrow(RangeError);
  });
});

describe('a dataset is the rows of one period, in the order of the table', () => {
  const records: readonly RecordInput[] = [
    { enterpriseId: 'b', period: '2025', name: '乙', x: 1, word: 'now' },
    { enterpriseId: 'a', period: '2024', x: 2, word: 'before' },
    { enterpriseId: 'a', period: '2025', x: 3 },
    { enterpriseId: 'b', period: '2023', x: 4 },
    { enterpriseId: 'c', period: '2024', x: 5 },
    { enterpriseId: 'a', period: '2025H1', x: 6 },
  ];
  const dataset = datasetOf(tableOf(fields, records), '2025');

  test('with their enterprises, names and values', () => {
    expect(dataset).toMatchObject({ size: 2, enterpriseIds: ['b', 'a'], names: ['乙', null] });
    expect(dataset.column('x')).toEqual(Float64Array.of(1, 3));
    expect(dataset.column('word')).toEqual(Float64Array.of(dataset.dictionary.code('now'), Number.NaN));
  });

  test.each([
    [1, [Number.NaN, 2]],
    [2, [4, Number.NaN]],
    [3, [Number.NaN, Number.NaN]],
  ])('%i periods before', (periods, cells) => {
    expect([...dataset.previous('x', periods)]).toEqual(cells);
  });

  test('a field without a column is undefined now, and missing before', () => {
    expect(dataset.column('z')).toBeUndefined();
    expect([...dataset.previous('z', 1)]).toEqual([Number.NaN, Number.NaN]);
  });

  test('a column is the same array each time it is asked for', () => {
    expect(dataset.column('x')).toBe(dataset.column('x'));
    expect(dataset.previous('x', 1)).toBe(dataset.previous('x', 1));
  });

  test('a period nobody has is empty; what is no period is refused', () => {
    expect(datasetOf(tableOf(fields, records), '2030').size).toBe(0);
    expect(() => datasetOf(tableOf(fields, records), '2025M1')).toThrow(RangeError);
  });
});
