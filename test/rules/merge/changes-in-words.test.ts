import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describe as described } from '../../../rules/diff/describe.ts';
import { diff } from '../../../rules/diff/diff.ts';
import { changesInWords } from '../../../rules/merge/changes-in-words.ts';
import { conflictsOf } from '../../../rules/merge/conflicts-of.ts';
import type { Definition, TreeNode } from '../../../schemas/definition.ts';
import { small, suzhou } from '../../designer/editor/definitions.ts';
import { edits } from '../engine/edits.ts';

const changed = (id: string, change: Partial<TreeNode>): Definition =>
  withChildren((node) => (node.id === id ? [{ ...node, ...change }] : [node]));

const withChildren = (of: (node: TreeNode) => readonly TreeNode[]): Definition => ({
  ...small,
  tree: { ...small.tree, children: small.tree.children.flatMap(of) },
});

function conflict(mine: Definition, theirs: Definition) {
  const [item] = conflictsOf({ base: small, mine, theirs }).filter(({ choice }) => choice === null);
  if (!item) throw new Error('Nothing is in conflict');
  return item;
}

test('each side of a conflict is told in sentences, of that change alone', () => {
  const mine = changed('input', { weight: { startup: 30, mature: 25 }, description: { 'zh-CN': '另一处' } });
  const theirs = changed('input', { weight: { startup: 35, mature: 25 } });
  const item = conflict(mine, theirs);
  expect(changesInWords(small, mine, 'en')(item)).toEqual([expect.stringMatching(/weight.* 40 → 30$/)]);
  expect(changesInWords(small, theirs, 'zh-CN')(item)).toEqual([expect.stringMatching(/权重.* 40 → 35$/)]);
  expect(changesInWords(small, small, 'en')(item)).toEqual([]);
});

test('a list that is new on one side is no part of what else was changed', () => {
  const { grades: _none, ...without } = small;
  const mine = { ...changed('input', { weight: 3 }), grades: small.grades ?? [] };
  const theirs = changed('input', { weight: 4 });
  const base: Definition = without;
  const item = conflictsOf({ base, mine, theirs: { ...theirs, grades: [] } }).find(({ id }) => id === 'input');
  if (!item) throw new Error('Nothing is in conflict');
  expect(changesInWords(base, mine, 'en')(item).join('; ')).not.toMatch(/list|grade/i);
});

test('of what one removed and the other worked on, one is told the removal and the other the work', () => {
  const mine = withChildren((node) => (node.id === 'input' ? [] : [node]));
  const theirs = changed('input', { description: { 'zh-CN': '改' } });
  const item = conflict(mine, theirs);
  expect(item.property).toBe('exists');
  expect(changesInWords(small, mine, 'en')(item).join(' ')).toMatch(/removed/);
  expect(changesInWords(small, theirs, 'zh-CN')(item)).toEqual([expect.stringMatching(/说明.*改/)]);
});

test('another order is told by what was moved', () => {
  const [first, second, ...others] = suzhou.tree.children;
  const children = [second, first, ...others].filter((one) => one !== undefined);
  const mine = { ...suzhou, tree: { ...suzhou.tree, children } };
  const [item] = conflictsOf({ base: suzhou, mine, theirs: suzhou });
  if (!item) throw new Error('Nothing was moved');
  expect(changesInWords(suzhou, mine, 'zh-CN')(item)).toEqual([
    expect.stringMatching(/^创新(投入|产出)：由第 \d 位移到/),
  ]);
});

test('whatever a side changed is told with one item at least, and no item is without words', () => {
  fc.assert(
    fc.property(fc.constantFrom(small, suzhou), fc.array(edits, { minLength: 1, maxLength: 5 }), (base, chain) => {
      const side = chain.reduce((one, [, edit]) => edit(one), base);
      const items = conflictsOf({ base, mine: side, theirs: base });
      const say = changesInWords(base, side, 'en');
      for (const item of items) expect(say(item), item.key).not.toEqual([]);
      const told = items.flatMap(say).join('\n');
      for (const { sentences } of described(diff(base, side), { before: base, after: side }, 'en'))
        for (const sentence of sentences) expect(told).toContain(sentence);
    }),
    { seed: 11, numRuns: 200 },
  );
});
