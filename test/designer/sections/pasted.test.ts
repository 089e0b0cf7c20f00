import { expect, test } from 'vitest';
import { fieldsOfBlock, rowsOfBlock, tableRowsOfBlock } from '../../../designer/inspector/sections/pasted.ts';

const one = (row: string, taken: readonly string[] = []) => fieldsOfBlock(row, new Set(taken))[0];

test('a row of a spreadsheet is a field', () => {
  expect(one('revenue\t营业收入\tRevenue\t数值\t万元\t税务')).toEqual({
    faults: [],
    field: {
      id: 'revenue',
      name: { 'zh-CN': '营业收入', en: 'Revenue' },
      type: 'number',
      unit: '万元',
      source: '税务',
    },
  });
});

test('options are values with names; a value alone is its own name', () => {
  expect(one('level\t等级\t\t选项\t\t\tA=优秀；B')?.field.options).toEqual([
    { value: 'A', name: { 'zh-CN': '优秀' } },
    { value: 'B', name: { 'zh-CN': 'B' } },
  ]);
});

test.each([
  { row: '1a\t名称', faults: ['id'] },
  { row: 'a', faults: ['name'] },
  { row: 'a\t名称\t\t奇怪', faults: ['type'] },
  { row: 'a\t名称\t\t选项', faults: ['options'] },
  { row: 'taken\t名称', faults: ['taken'] },
])('$row is told: $faults', ({ row, faults }) => {
  expect(one(row, ['taken'])?.faults).toEqual(faults);
});

test('an id that comes twice in the block is told at the second', () => {
  expect(fieldsOfBlock('a\t甲\na\t乙', new Set()).map(({ faults }) => faults)).toEqual([[], ['taken']]);
});

test('a head line and empty lines are left out', () => {
  expect(fieldsOfBlock('标识\t名称\r\na\t甲\r\n\r\n', new Set())).toHaveLength(1);
  expect(rowsOfBlock('\n \t \n')).toEqual([]);
});

test('what is no number is told, never taken for 0', () => {
  expect(tableRowsOfBlock('AAA\t1,000\nAA\t八百\nA\t')).toEqual([
    { key: 'AAA', number: 1000 },
    { key: 'AA', number: null },
    { key: 'A', number: null },
  ]);
});
