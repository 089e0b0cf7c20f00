import { expect, test } from 'vitest';
import { type Told, told } from './told.ts';

const input = '/tree/children/0';
const output = '/tree/children/1';
const flag = {
  id: 'flag',
  name: { 'zh-CN': '高企' },
  formula: 'large',
  scoring: { method: 'boolean', mark: 10, otherwise: 1 },
};

const cases: readonly (Told & { readonly why: string })[] = [
  {
    why: 'an indicator before its siblings',
    edits: [
      [`${input}/children/3`, undefined],
      [`${input}/children/+0`, flag],
    ],
    en: ['高企: moved from place 4 to 1 (first)'],
    'zh-CN': ['高企：由第 4 位移到第 1 位（最前）'],
  },
  {
    why: 'to another group',
    edits: [
      [`${input}/children/3`, undefined],
      [`${output}/children/+1`, flag],
    ],
    en: ['高企: moved from Input to 创新产出 (after 增速)'],
    'zh-CN': ['高企：由“创新投入”移到“创新产出”（“增速”之后）'],
  },
  {
    why: 'a grade',
    edits: [
      ['/grades/0', undefined],
      ['/grades/+1', { id: 'AAA', name: { 'zh-CN': '三甲' }, from: 85 }],
    ],
    en: ['Grade 两甲: moved from place 2 to 1 (first)'],
    'zh-CN': ['等级“两甲”：由第 2 位移到第 1 位（最前）'],
  },
];

test.each(cases)('one move is one change: $why', ({ edits, en, 'zh-CN': zh }) => {
  expect(told(edits)).toEqual({ edits, en, 'zh-CN': zh });
});
