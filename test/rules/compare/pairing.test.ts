import { expect, test } from 'vitest';
import { comparisonOf } from '../../../rules/compare/comparison.ts';
import { definitionHash } from '../../../rules/definition-hash.ts';
import { describeLines } from '../../../rules/diff/describe.ts';
import type { IdKind } from '../../../rules/document/kinds.ts';
import type { Ids } from '../../../rules/lineage/lineage.ts';
import { withIds } from '../../../rules/pairing/with-ids.ts';
import type { Definition, Id } from '../../../schemas/definition.ts';
import { patched } from '../diff/patched.ts';
import { rich } from '../diff/rich-definition.ts';
import { applied } from '../patch/applied.ts';

const none = new Map<Id, Id>();
const renamed = (definition: Definition, renames: { readonly [Kind in IdKind]?: Readonly<Record<Id, Id>> }) =>
  withIds(definition, {
    ...{ field: none, fact: none, table: none, stage: none, node: none },
    ...{ adjustment: none, grade: none, application: none, test: none },
    ...Object.fromEntries(Object.entries(renames).map(([kind, ids]) => [kind, new Map(Object.entries(ids))])),
  });

function told(before: Definition, after: Definition, lineage?: Ids) {
  const { pairs, changes, told, patch } = comparisonOf(before, after, lineage);
  expect(definitionHash(applied(before, patch))).toBe(definitionHash(after));
  return {
    pairs: pairs.map(({ kind, before, after, found }) => `${kind} ${before} → ${after} by ${found}`),
    lines: describeLines(changes, told, 'en'),
  };
}

test('what has the same id is the same thing, whatever it is called and wherever it stands', () => {
  const after = patched(rich, '/tree/children/0/name', { 'zh-CN': '产出', en: 'Output' });
  expect(told(rich, after)).toMatchObject({ pairs: [] });
});

test('a new id of the same name is one change, and what formulas and conditions read follows it', () => {
  const after = renamed(rich, { field: { revenue: 'sales' } });
  expect(told(rich, after)).toEqual({
    pairs: ['field revenue → sales by name'],
    lines: ['Field Revenue: id revenue → sales (found by name)'],
  });
});

test('a clone’s memory finds what has another id and another name', () => {
  const after = patched(renamed(rich, { node: { rdRatio: 'k1' } }), '/tree/children/0/children/0/name', {
    'zh-CN': '强度',
  });
  expect(told(rich, after).pairs).toEqual([]);
  expect(told(rich, after, { node: { rdRatio: 'k1' } })).toEqual({
    pairs: ['node rdRatio → k1 by lineage'],
    lines: ['强度: id rdRatio → k1 (found by lineage); name in Chinese "研发投入占比" → "强度"'],
  });
});

test('an id that means something else in the clone is no partner', () => {
  const after = renamed(rich, { field: { revenue: 'sales', foundedOn: 'revenue' } });
  const { pairs } = told(rich, after, { field: { revenue: 'sales', foundedOn: 'revenue' } });
  expect(pairs).toEqual(['field revenue → sales by lineage', 'field foundedOn → revenue by lineage']);
});

test('two things that have changed their ids with each other are followed', () => {
  const after = renamed(rich, { stage: { startup: 'mature', mature: 'startup' } });
  const lineage = { stage: { startup: 'mature', mature: 'startup' } };
  expect(told(rich, after, lineage).lines).toEqual([
    'Stage startup: id startup → mature (found by lineage)',
    'Stage mature: id mature → startup (found by lineage)',
  ]);
});

test('the root is the root, by its place', () => {
  const after = patched(patched(rich, '/tree/id', 'all'), '/tree/name', { 'zh-CN': '合计' });
  expect(told(rich, after).pairs).toEqual(['node total → all by place']);
});

test('names that stand twice are told apart by the group that they stand in', () => {
  const twice = patched(rich, '/tree/children/1/children/0/name', { 'zh-CN': '研发投入占比' });
  const after = renamed(twice, { node: { rdRatio: 'one', pieces: 'two' } });
  expect(told(twice, after).pairs).toEqual(['node rdRatio → one by name', 'node pieces → two by name']);
});

test('an indicator and a group of the same name are not the same thing', () => {
  const after = patched(renamed(rich, { node: { input: 'k' } }), '/tree/children/0', {
    id: 'k',
    name: rich.tree.children[0]?.name,
    formula: 'revenue',
    scoring: { method: 'linear', from: 0, to: 1 },
  });
  expect(told(rich, after).pairs).toEqual([]);
});
