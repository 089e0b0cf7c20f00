import { expect, test } from 'vitest';
import { pastedRows, type Row } from '../../../designer/inspector/scoring/table/paste-rows.ts';

const rows: readonly Row[] = [
  [null, 0],
  [3, 5],
];

test('A block is written over the rows from a cell on, and adds rows behind the last', () => {
  expect(pastedRows(rows, { row: 1, column: 0 }, '４\t6\r\n8\t10\r\n')).toEqual({
    rows: [
      [null, 0],
      [4, 6],
      [8, 10],
    ],
  });
});

test('One column goes where it is pasted', () => {
  expect(pastedRows(rows, { row: 0, column: 1 }, '1\n2\n')).toEqual({
    rows: [
      [null, 1],
      [3, 2],
    ],
  });
});

test('A head line is left out, percent signs and thousands are read', () => {
  expect(pastedRows([], { row: 0, column: 0 }, '阈值\t得分\n5%\t60\n1,200\t100')).toEqual({
    rows: [
      [5, 60],
      [1200, 100],
    ],
  });
});

test('An empty first cell is an open lower end', () => {
  expect(pastedRows([], { row: 0, column: 0 }, '\t0\n3\t5')).toEqual({
    rows: [
      [null, 0],
      [3, 5],
    ],
  });
});

test('Of a block with a wrong cell nothing is taken: where it is wrong is told', () => {
  expect(pastedRows(rows, { row: 0, column: 0 }, '1\t2\n3\t五分')).toEqual({
    fault: { text: '五分', row: 2, column: 2 },
  });
});
