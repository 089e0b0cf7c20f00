import { expect, test } from 'vitest';
import { measure } from '../../../schemas/json/measure.ts';

const most = { depth: 3, members: 4, values: 10 };

test.each([
  { what: 'as deep as possible', value: { a: { b: {} } }, excess: undefined },
  { what: 'one level deeper', value: { a: [0, { b: {} }] }, excess: { kind: 'tooDeep', path: '/a/1/b' } },
  { what: 'as long as possible', value: [1, 2, 3, 4], excess: undefined },
  { what: 'a longer list', value: { a: [1, 2, 3, 4, 5] }, excess: { kind: 'tooManyMembers', path: '/a', members: 5 } },
  { what: 'ten values, the lists counted', value: [[1, 2, 3], [4, 5, 6], 7], excess: undefined },
  { what: 'one value more', value: [[1, 2, 3], [4, 5, 6], 7, 8], excess: { kind: 'tooManyValues' } },
])('$what', ({ value, excess }) => {
  expect(measure(value, most)).toEqual(excess);
});

test('A value that holds itself is too deep', () => {
  const circle: { self?: unknown } = {};
  circle.self = circle;
  expect(measure(circle, most)).toEqual({ kind: 'tooDeep', path: '/self/self/self' });
});
