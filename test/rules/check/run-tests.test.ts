import { describe, expect, test } from 'vitest';
import { agree } from '../../../rules/check/agree.ts';
import { runTests } from '../../../rules/check/run-tests.ts';
import { DefinitionError } from '../../../rules/index.ts';
import { templates } from '../../../rules/templates/index.ts';
import { changed, drop, put, rdRatio, sound } from './sound.ts';

describe('what was written agrees with what came out', () => {
  test.each([
    { expected: 92, got: 92, agrees: true, why: 'the same' },
    { expected: 92, got: 92.00000000000001, agrees: true, why: 'the last bit' },
    { expected: 8, got: 8.4, agrees: false, why: 'a whole number is not a rounded one' },
    { expected: 8.3, got: 8.33333333, agrees: false, why: 'nor is one decimal' },
    { expected: 8.333, got: 8.33333333, agrees: false, why: 'nor are three' },
    { expected: 8.3333, got: 25 / 3, agrees: true, why: 'four decimals are a number cut off' },
    { expected: 8.3333, got: 8.33336, agrees: false, why: 'which rounds to 8.3334' },
    { expected: 0, got: 0.00001, agrees: false, why: 'zero is zero' },
    { expected: null, got: 0, agrees: false, why: 'missing is not zero' },
    { expected: true, got: 1, agrees: false, why: 'yes is not one' },
    { expected: 'AA', got: 'AA', agrees: true, why: 'the same text' },
  ])('$expected and $got: $agrees, $why', ({ expected, got, agrees }) => {
    expect(agree(expected, got, false)).toBe(agrees);
  });

  test('a total is what the rules round it to, exactly', () => {
    expect(agree(33.3333, 100 / 3, true)).toBe(false);
    expect(agree(33.33, 33.33, true)).toBe(true);
  });
});

describe('test cases of a definition', () => {
  test('pass where everything expected comes out', () => {
    expect(runTests(sound)).toEqual([
      { id: 't1', name: sound.tests?.[0]?.name, passed: true, differences: [] },
      { id: 't2', name: sound.tests?.[1]?.name, passed: true, differences: [] },
      { id: 't3', name: sound.tests?.[2]?.name, passed: true, differences: [] },
    ]);
  });

  test('name each result that differs', () => {
    const draft = changed(
      put('/tests/0/expect/status', 'vetoed'),
      put('/tests/0/expect/stage', 'mature'),
      put('/tests/0/expect/total', 91.99),
      put('/tests/0/expect/grade', null),
      put('/tests/0/expect/marks', { rdRatio: 9, inventions: 14 }),
      put('/tests/0/expect/points/input', null),
      put('/tests/0/expect/applications/pointsLoan', { eligible: false, selected: true, amount: 999 }),
    );
    expect(runTests(draft)[0]?.differences).toEqual([
      { path: 'status', expected: 'vetoed', got: 'scored' },
      { path: 'stage', expected: 'mature', got: 'startup' },
      { path: 'total', expected: 91.99, got: 92 },
      { path: 'grade', expected: null, got: 'AAA' },
      { path: 'marks.rdRatio', expected: 9, got: 10 },
      { path: 'points.input', expected: null, got: 40 },
      { path: 'applications.pointsLoan.eligible', expected: false, got: true },
      { path: 'applications.pointsLoan.amount', expected: 999, got: 1000 },
    ]);
  });

  test('read the earlier records of the same enterprise', () => {
    const growth = [
      put(`${rdRatio}/formula`, 'growth(revenue, prev(revenue)) * 100'),
      drop('/tests/0/expect/applications'),
    ];
    const revenueOf2024 = (revenue: number) => put('/tests/0/history/-', { period: '2024', revenue });
    const markWith = (...history: readonly ReturnType<typeof revenueOf2024>[]) =>
      runTests(changed(...growth, ...history, put('/tests/0/expect', { marks: { rdRatio: -1 } })))[0]?.differences[0]
        ?.got;
    expect(markWith()).toBe(0);
    expect(markWith(revenueOf2024(5230.5))).toBe(0);
    expect(markWith(revenueOf2024(5000))).toBe(0);
    expect(markWith(revenueOf2024(4950))).toBe(5);
    expect(markWith(revenueOf2024(4000))).toBe(10);
  });

  test('do not touch one another', () => {
    const twice = changed(put('/tests', [...(sound.tests ?? []), ...(sound.tests ?? []).toReversed()]));
    expect(runTests(twice).map(({ passed }) => passed)).toEqual([true, true, true, true, true, true]);
  });

  test.each(templates)('those of the template $id pass', ({ definition }) => {
    expect(runTests(definition).flatMap(({ differences }) => differences)).toEqual([]);
  });

  test('a definition that has errors runs none', () => {
    expect(() => runTests(changed(put(`${rdRatio}/formula`, '1 +')))).toThrow(DefinitionError);
  });
});
