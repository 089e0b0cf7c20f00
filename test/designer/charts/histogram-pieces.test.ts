import { expect, test } from 'vitest';
import { piecesOf } from '../../../designer/charts/histogram-pieces.ts';

const bins = [
  { from: 0, to: 50, count: 3 },
  { from: 50, to: 100, count: 5 },
];
const grades = [
  { name: 'A', from: 80 },
  { name: 'B', from: 50 },
  { name: 'C', from: 20 },
];
const told = (pieces: ReturnType<typeof piecesOf>) => pieces.map(({ from, to, grade }) => [from, to, grade]);

test('a bin is cut where a grade begins inside it, not where one begins on its edge', () => {
  expect(told(piecesOf(bins, grades))).toEqual([
    [0, 20, -1],
    [20, 50, 2],
    [50, 80, 1],
    [80, 100, 0],
  ]);
});

test('each piece knows its whole bin', () => {
  expect(piecesOf(bins, grades).map(({ bin }) => bin.count)).toEqual([3, 3, 5, 5]);
});

test('without grades there is nothing to cut', () => {
  expect(told(piecesOf(bins, []))).toEqual([
    [0, 50, -1],
    [50, 100, -1],
  ]);
});
