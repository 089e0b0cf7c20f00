import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nodeIndexOf } from '../../../designer/editor/tree/node-index.ts';
import { apportioned } from '../../../designer/editor/weights/apportion.ts';
import { balanced, equalised } from '../../../designer/editor/weights/balance.ts';
import { asPercent, effectiveWeights } from '../../../designer/editor/weights/effective.ts';
import { weightSum } from '../../../designer/editor/weights/siblings.ts';
import { snap } from '../../../rules/decimal.ts';
import { type Definition, isGroup, type TreeNode } from '../../../schemas/definition.ts';
import { small, suzhou } from './definitions.ts';

const indicator = (id: string, weight: number): TreeNode => ({
  id,
  name: { 'zh-CN': id },
  weight,
  formula: '1',
  scoring: { method: 'linear', from: 0, to: 1 },
});
const withWeights = (...weights: readonly number[]): Definition => ({
  ...small,
  tree: {
    id: 'root',
    name: { 'zh-CN': '总' },
    children: weights.map((weight, at) => indicator('abcdef'[at] ?? 'z', weight)),
  },
});
const told = (settings: readonly { readonly node: string; readonly weight: number | undefined }[]) =>
  Object.fromEntries(settings.map(({ node, weight }) => [node, weight]));

test.each([
  { parts: [1, 1, 1], total: 100, digits: 0, shares: [34, 33, 33] },
  { parts: [1, 1, 1], total: 100, digits: 2, shares: [33.34, 33.33, 33.33] },
  { parts: [0, 0], total: 1, digits: 1, shares: [0.5, 0.5] },
  { parts: [3, 0, 1], total: 10, digits: 0, shares: [8, 0, 2] },
  { parts: [1, 2], total: 0.3, digits: 0, shares: [0.1, 0.2] },
])('$total divided as $parts with $digits digits is $shares', ({ parts, total, digits, shares }) => {
  expect(apportioned(parts, total, digits)).toEqual(shares);
});

test('whatever is divided, the shares add up to it exactly, and none is a whole unit off', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), { minLength: 1, maxLength: 30 }),
      fc.integer({ min: 0, max: 100_000 }),
      fc.integer({ min: 0, max: 4 }),
      (parts, hundredths, digits) => {
        const total = hundredths / 100;
        const shares = apportioned(parts, total, digits);
        expect(snap(shares.reduce((sum, share) => sum + share, 0))).toBe(snap(total));
        const sum = parts.reduce((all, part) => all + part, 0);
        if (sum > 1e-6)
          for (const [at, share] of shares.entries())
            expect(Math.abs(share - (total * (parts[at] ?? 0)) / sum)).toBeLessThan(10 ** -digits + 1e-9);
      },
    ),
  );
});

test.each([
  {
    weights: [40, 30, 30],
    set: 60,
    locked: [],
    result: { a: 60, b: 20, c: 20 },
    why: 'the others make room in proportion',
  },
  { weights: [40, 30, 30], set: 60, locked: ['b'], result: { a: 60, c: 10 }, why: 'a locked one stays' },
  { weights: [40, 30, 30], set: 90, locked: ['b'], result: { a: 70, c: 0 }, why: 'there is no more room' },
  { weights: [40, 60, 0], set: 50, locked: [], result: { a: 50, b: 50 }, why: 'one that is not used stays so' },
  { weights: [40, 60], set: 10, locked: ['b'], result: { a: 40 }, why: 'nobody else could take the rest' },
  {
    weights: [10, 20, 25],
    set: 33.5,
    locked: [],
    result: { a: 33.5, b: 29.6, c: 36.9 },
    why: 'digits follow what is typed',
  },
])('a of $weights set to $set with $locked locked: $why', ({ weights, set, locked, result }) => {
  const balancing = { definition: withWeights(...weights), group: 'root', stage: null, locked: new Set(locked) };
  expect(told(balanced(balancing, { id: 'a', weight: set }))).toEqual(result);
});

test('used ones share alike what the locked ones leave', () => {
  const balancing = { definition: withWeights(50, 5, 5, 0), group: 'root', stage: null, locked: new Set(['a']) };
  expect(told(equalised(balancing))).toEqual({ b: 25, c: 25 });
});

test('points become percent in the same proportions', () => {
  expect(told(asPercent({ definition: withWeights(5, 10, 5), group: 'root', stage: null }))).toEqual({
    a: 25,
    b: 50,
    c: 25,
  });
});

test('a sum is as on paper, and of its own stage', () => {
  expect(weightSum(withWeights(0.1, 0.2), 'root', null)).toBe(0.3);
  expect(weightSum(small, 'total', 'mature')).toBe(100);
});

test('in each stage the indicators share the whole total', () => {
  for (const { id } of suzhou.stages ?? []) {
    const shares = effectiveWeights(suzhou, id);
    expect(shares.get(suzhou.tree.id)).toBe(1);
    const leaves = [...nodeIndexOf(suzhou).byId].filter(([, { node }]) => !isGroup(node));
    expect(leaves.reduce((sum, [node]) => sum + (shares.get(node) ?? 0), 0)).toBeCloseTo(1, 12);
  }
});
