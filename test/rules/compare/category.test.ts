import { expect, test } from 'vitest';
import { categoryOf } from '../../../rules/compare/category.ts';
import { comparisonOf } from '../../../rules/compare/comparison.ts';
import type { Definition } from '../../../schemas/definition.ts';
import { patched } from '../diff/patched.ts';
import { rich } from '../diff/rich-definition.ts';

const indicator = '/tree/children/0/children/0';
const moved = '/tree/children/0/children/1';

test.each([
  { what: 'an added node', edits: [['/tree/children/0/children/+0', { ...node('fresh') }]], category: 'added' },
  { what: 'a removed node', edits: [['/tree/children/1/children/0', undefined]], category: 'removed' },
  {
    what: 'a moved node',
    edits: [
      [moved, undefined],
      ['/tree/children/1/children/+0', rich.tree.children[0] && at(moved)],
    ],
    category: 'moved',
  },
  { what: 'another name', edits: [[`${indicator}/name`, { 'zh-CN': '强度' }]], category: 'renamed' },
  { what: 'another id', edits: [['/adjustments/0/id', 'entry']], category: 'identity' },
  { what: 'a weight', edits: [[`${indicator}/weight/startup`, 21]], category: 'weight' },
  { what: 'a formula', edits: [[`${indicator}/formula`, 'revenue']], category: 'formula' },
  { what: 'a fact’s formula', edits: [['/facts/0/formula', '1']], category: 'formula' },
  { what: 'a row of a table', edits: [['/tables/0/rows/AA', 1]], category: 'formula' },
  { what: 'a band', edits: [[`${indicator}/scoring/bands/1/mark`, 7]], category: 'scoring' },
  { what: 'an aggregate', edits: [['/tree/children/0/aggregate', 'min']], category: 'scoring' },
  { what: 'what is done where a value is missing', edits: [[`${indicator}/missing`, 'reject']], category: 'missing' },
  { what: 'a stage’s condition', edits: [['/stages/0/when/all/0/value', 6]], category: 'stage' },
  { what: 'an added stage', edits: [['/stages/+0', { id: 'seed', name: { 'zh-CN': '种子' } }]], category: 'stage' },
  { what: 'an adjustment’s points', edits: [['/adjustments/3/points', 91]], category: 'adjustment' },
  { what: 'a grade’s start', edits: [['/grades/0/from', 86]], category: 'grade' },
  { what: 'within what grades are given', edits: [['/gradeWithin', undefined]], category: 'grade' },
  { what: 'an application’s quota', edits: [['/applications/0/quota/count', 1]], category: 'application' },
  { what: 'a field’s unit', edits: [['/fields/0/unit', '元']], category: 'field' },
  { what: 'what a test expects', edits: [['/tests/0/expect/total', 1]], category: 'test' },
  { what: 'the scale', edits: [['/scale/full', 200]], category: 'scale' },
  { what: 'a description', edits: [['/description', { 'zh-CN': '新说明' }]], category: 'text' },
  { what: 'an indicator’s unit, which nothing reckons with', edits: [[`${indicator}/unit`, '‰']], category: 'text' },
  { what: 'a default that is now written out', edits: [[`${moved}/missing`, 'zero']], category: 'text' },
] as const)('$what is $category', ({ edits, category }) => {
  const after = edits.reduce((definition: Definition, [path, value]) => patched(definition, path, value), rich);
  const found = new Set(comparisonOf(rich, after).changes.map(categoryOf));
  expect(found).toContain(category);
  // What follows from a change of one sort is told as that.
  expect([...found].filter((one) => one !== category && one !== 'test')).toEqual([]);
});

test('layout never counts', () => {
  const after = { ...rich, layout: { total: { collapsed: true } } };
  const { changes, patch } = comparisonOf(rich, after);
  expect([changes, patch]).toEqual([[], []]);
});

function node(id: string) {
  return { id, name: { 'zh-CN': id }, formula: '1', scoring: { method: 'linear', from: 0, to: 1 } };
}

function at(path: string): unknown {
  return path
    .split('/')
    .slice(1)
    .reduce((inner: unknown, step) => Reflect.get(inner as object, step), rich);
}
