import { expect, test } from 'vitest';
import {
  adjustmentKinds,
  changeKind,
  mayLackCondition,
} from '../../../designer/inspector/sections/adjustment-kinds.ts';
import { countsOf } from '../../../designer/inspector/sections/counts.ts';
import { expectAt } from '../../../designer/inspector/sections/expected.ts';
import { nextGrade, switchGrades } from '../../../designer/inspector/sections/grade-edits.ts';
import { usesIn } from '../../../designer/inspector/sections/uses.ts';
import { check } from '../../../rules/check/index.ts';
import { subjectOf } from '../../../rules/check/subject.ts';
import { namesReadIn } from '../../../rules/check/what-is-read.ts';
import { resolve } from '../../../rules/program/resolve.ts';
import { templates } from '../../../rules/templates/index.ts';
import type { Adjustment } from '../../../schemas/definition.ts';
import { park } from '../formula/park-of-names.ts';

test('counts of a flow add up on either side', () => {
  const counts = countsOf({ before: ['a', null], after: ['a', 'b', null], counts: Uint32Array.of(1, 2, 3, 4, 5, 6) });
  expect([...counts]).toEqual([
    ['a', { before: 6, after: 5 }],
    ['b', { before: 0, after: 7 }],
    [null, { before: 15, after: 9 }],
  ]);
});

test('a field has uses exactly where check says that something reads it', () => {
  for (const { definition } of templates) {
    const uses = usesIn(definition);
    const read = namesReadIn(subjectOf(definition, resolve(definition).program));
    const withUses = definition.fields.map(({ id }) => id).filter((id) => uses.has(id));
    expect(withUses).toEqual(definition.fields.map(({ id }) => id).filter((id) => read.has(id)));
  }
});

test('a use names its place', () => {
  expect(usesIn(park).get('foundedOn')).toEqual([
    { of: 'fact', name: { 'zh-CN': '成立年限', en: 'Age' }, path: '/facts/0' },
  ]);
  expect(usesIn(park).get('rdExpense')).toMatchObject([{ of: 'indicator', path: '/tree/children/0' }]);
});

const bonus: Adjustment = { id: 'b', name: { 'zh-CN': '加分' }, kind: 'bonus', formula: 'revenue * 2', cap: 5 };

test.each(adjustmentKinds)('a bonus that becomes %s has only what that kind may have', (kind) => {
  const patch = changeKind(bonus, kind, '/adjustments/0', 'AAA');
  const value = patch[0]?.op === 'replace' ? patch[0].value : undefined;
  expect(value).toMatchObject({ id: 'b', kind });
  const draft = { ...park, adjustments: [JSON.parse(JSON.stringify(value))] };
  const found = check(draft).filter(({ path, severity }) => path.startsWith('/adjustments/0') && severity === 'error');
  // Nothing is wrong but the condition, which is to be filled in.
  expect(found.every(({ path }) => path.startsWith('/adjustments/0/when'))).toBe(true);
  expect(found.length > 0).toBe(!mayLackCondition(kind));
});

test('what is expected is set and taken back, down to nothing', () => {
  const marked = expectAt({}, 'marks.A01', 5);
  expect(marked).toEqual({ marks: { A01: 5 } });
  expect(expectAt(marked, 'marks.A01', undefined)).toEqual({});
  expect(expectAt({ total: 3 }, 'total', null)).toEqual({ total: null });
  expect(expectAt({}, 'applications.loan.eligible', true)).toEqual({ applications: { loan: { eligible: true } } });
  expect(expectAt({ total: 3 }, 'status', 'scored')).toEqual({ total: 3, status: 'scored' });
});

test('grades by total become shares of the ranking as they are filled, and the last takes the rest', () => {
  const grades = [
    { id: 'A', name: { 'zh-CN': 'A' }, from: 80 },
    { id: 'B', name: { 'zh-CN': 'B' }, from: 0 },
  ];
  const counts = new Map([
    ['A', { before: 0, after: 25 }],
    ['B', { before: 0, after: 75 }],
  ]);
  expect(switchGrades(grades, 'top', counts)).toEqual([
    {
      op: 'replace',
      path: '/grades',
      value: [
        { id: 'A', name: { 'zh-CN': 'A' }, top: 0.25 },
        { id: 'B', name: { 'zh-CN': 'B' }, top: 1 },
      ],
    },
  ]);
  expect(nextGrade(grades)).toMatchObject({ id: 'C', from: 0 });
});
