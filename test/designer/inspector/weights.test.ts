import { describe, expect, test } from 'vitest';
import { copiedWeights, madeRoom, reachOf } from '../../../designer/inspector/weights/make-room.ts';
import { shownWeight, writtenWeight } from '../../../designer/inspector/weights/shown-weight.ts';
import { sumOf } from '../../../designer/inspector/weights/target.ts';
import type { Definition, TreeNode } from '../../../schemas/definition.ts';

function withWeights(weights: readonly (number | undefined)[], own?: number): Definition {
  const children = weights.map((weight, at): TreeNode => {
    const bare = {
      id: `n${at}`,
      name: { 'zh-CN': `${at}` },
      formula: 'x',
      scoring: { method: 'boolean', mark: 1 } as const,
    };
    return weight === undefined ? bare : { ...bare, weight };
  });
  const group = { id: 'g', name: { 'zh-CN': '组' }, children };
  return {
    formatVersion: 1,
    name: { 'zh-CN': '试' },
    fields: [],
    tree: { id: 'total', name: { 'zh-CN': '总' }, children: [own === undefined ? group : { ...group, weight: own }] },
  };
}

const weightsOf = (settings: ReturnType<typeof madeRoom>) =>
  Object.fromEntries(settings.map(({ node, weight }) => [node, weight]));
const sum = (settings: ReturnType<typeof madeRoom>) =>
  settings.reduce((total, { weight = 0 }) => Math.round((total + weight) * 1e6) / 1e6, 0);

describe('What weights are to add up to', () => {
  test.each([
    { weights: [40, 60], own: 25, target: 100, isOff: false, why: 'a hundred is right' },
    { weights: [10, 15], own: 25, target: 25, isOff: false, why: 'so is the weight of the group' },
    { weights: [0.4, 0.6], own: 25, target: 1, isOff: false, why: 'and one' },
    { weights: [40, 50], own: 1, target: 100, isOff: true, why: 'ninety was meant to be a hundred' },
    { weights: [10, 14], own: 25, target: 25, isOff: true, why: 'twenty-four was meant to be the group’s' },
    { weights: [0.5, 0.4], own: 1, target: 1, isOff: true, why: 'nine tenths were meant to be one' },
    { weights: [3, 3, 3], own: 1, target: 9, isOff: false, why: 'weights that are all alike only say so' },
    { weights: [undefined, undefined], own: 1, target: 200, isOff: false, why: 'left out they are the full marks' },
  ])('$weights: $why', ({ weights, own, target, isOff }) => {
    expect(sumOf(withWeights(weights, own), 'g', null)).toMatchObject({ target, isOff });
  });
});

describe('Siblings that make room', () => {
  const balancing = (weights: readonly number[], to = 100) => {
    return { definition: withWeights(weights), group: 'g', stage: null, to };
  };
  test('keep their proportions and the sum', () => {
    const settings = madeRoom(balancing([20, 20, 60]), 'n0', 60);
    expect(weightsOf(settings)).toEqual({ n0: 60, n1: 10, n2: 30 });
  });
  test('stay where they are locked', () => {
    const settings = madeRoom({ ...balancing([20, 20, 60]), locked: new Set(['n2']) }, 'n0', 30);
    expect(weightsOf(settings)).toEqual({ n0: 30, n1: 10 });
  });
  test('are never pushed out of use', () => {
    const settings = madeRoom(balancing([20, 1, 79]), 'n0', 100);
    expect(sum(settings)).toBe(100);
    for (const { weight } of settings) expect(weight).toBeGreaterThan(0);
  });
  test('that are not used stay unused', () => {
    expect(weightsOf(madeRoom(balancing([40, 60, 0]), 'n0', 50))).toEqual({ n0: 50, n1: 50 });
  });
  test('share parts of one in hundredths', () => {
    const settings = madeRoom(balancing([0.5, 0.3, 0.2], 1), 'n0', 0.33);
    expect(sum(settings)).toBe(1);
    expect(weightsOf(settings)).toEqual({ n0: 0.33, n1: 0.4, n2: 0.27 });
  });
});

test('A slider ends well beyond the heaviest, never beyond the sum', () => {
  const many = { definition: withWeights([37, 61, 302]), group: 'g', stage: null, to: 400 };
  expect(reachOf(many)).toBe(400);
  expect(reachOf({ ...many, definition: withWeights(Array.from({ length: 40 }, () => 10)) })).toBe(20);
});

test('Copied into all stages, there is one weight for all', () => {
  const from = { definition: withWeights([40, 60]), group: 'g', stage: null };
  expect(copiedWeights(from, null)).toEqual([
    { node: 'n0', stage: null, weight: 40 },
    { node: 'n1', stage: null, weight: 60 },
  ]);
  expect(copiedWeights(from, ['s1', 's2'])).toHaveLength(4);
});

describe('A weight shown in another unit', () => {
  test.each([
    { unit: 'written', shown: 61 },
    { unit: 'percent', shown: 15.25 },
    { unit: 'points', shown: 30.5 },
  ] as const)('$unit: $shown, and back', ({ unit, shown }) => {
    const measure = { unit, target: 400, groupPoints: 200 };
    expect(shownWeight(61, measure)).toBe(shown);
    expect(writtenWeight(shown, measure)).toBe(61);
  });
});
