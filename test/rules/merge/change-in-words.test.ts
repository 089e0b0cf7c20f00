import { expect, test } from 'vitest';
import { changeInWords } from '../../../rules/merge/change-in-words.ts';
import { conflictsOf } from '../../../rules/merge/conflicts-of.ts';
import type { Definition, TreeNode } from '../../../schemas/definition.ts';
import { small } from '../../designer/editor/definitions.ts';

const changed = (id: string, change: Partial<TreeNode>): Definition => ({
  ...small,
  tree: {
    ...small.tree,
    children: small.tree.children.map((node) => (node.id === id ? { ...node, ...change } : node)),
  },
});

test('each side of a conflict is told in sentences, of that change alone', () => {
  const mine = changed('input', { weight: { startup: 30, mature: 25 }, description: { 'zh-CN': '另一处' } });
  const theirs = changed('input', { weight: { startup: 35, mature: 25 } });
  const [item] = conflictsOf({ base: small, mine, theirs }).filter(({ choice }) => choice === null);
  if (!item) throw new Error('Nothing is in conflict');
  expect(changeInWords(small, mine, item, 'en')).toEqual([expect.stringMatching(/weight.* 40 → 30$/)]);
  expect(changeInWords(small, theirs, item, 'zh-CN')).toEqual([expect.stringMatching(/权重.* 40 → 35$/)]);
  expect(changeInWords(small, small, item, 'en')).toEqual([]);
});

test('a removal is told as one', () => {
  const mine = { ...small, tree: { ...small.tree, children: small.tree.children.filter(({ id }) => id !== 'input') } };
  const theirs = changed('input', { description: { 'zh-CN': '改' } });
  const [item] = conflictsOf({ base: small, mine, theirs }).filter(
    ({ id, property }) => id === 'input' && property === 'exists',
  );
  if (!item) throw new Error('Nothing is in conflict');
  expect(changeInWords(small, mine, item, 'en').join(' ')).toMatch(/removed/);
});
