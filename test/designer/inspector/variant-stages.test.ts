import { expect, test } from 'vitest';
import { stagesOfOwn, withStages } from '../../../designer/inspector/node/variant-stages.ts';

const stages = ['seed', 'growth', 'mature'].map((id) => ({ id, name: { 'zh-CN': id } }));
const scoring = { method: 'boolean', mark: 1 } as const;
const variants = [
  { stages: ['seed'], scoring },
  { stages: ['growth', 'mature'], scoring },
];

test('The own scoring counts where no variant does', () => {
  expect(stagesOfOwn(stages, [])).toBeNull();
  expect(stagesOfOwn(stages, variants.slice(0, 1))).toEqual(['growth', 'mature']);
});

test('A stage that one variant takes, the other gives', () => {
  expect(withStages(variants, 0, ['seed', 'growth'])).toEqual([
    { stages: ['seed', 'growth'], scoring },
    { stages: ['mature'], scoring },
  ]);
});

test('A variant without stages goes', () => {
  expect(withStages(variants, 1, ['seed', 'mature'])).toEqual([{ stages: ['seed', 'mature'], scoring }]);
});
