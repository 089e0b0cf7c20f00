import { expect, test } from 'vitest';
import { toIds } from '../../../designer/formula/to-ids.ts';
import { at } from './park-of-names.ts';

const known = at({ at: 'indicators' });

test.each([
  { typed: '营业收入', formula: 'revenue', why: 'a Chinese name is its id' },
  { typed: '营业收入增长率', formula: 'revenueGrowth', why: 'the longer of two names that begin alike' },
  { typed: '营业收入 + 营业收入增长率', formula: 'revenue + revenueGrowth', why: 'each by itself' },
  {
    typed: '研发费用（万元） ÷ 营业收入 × 100',
    formula: 'rdExpense / revenue * 100',
    why: 'brackets that are part of a name',
  },
  {
    typed: 'ratio（营业收入，PCT专利申请量）',
    formula: 'ratio(revenue,pct)',
    why: 'brackets and commas of a Chinese keyboard',
  },
  { typed: 'R&D expense / Revenue', formula: 'rdExpense / revenue', why: 'English names, with the signs in them' },
  { typed: '营业收入 ≥ １００', formula: 'revenue >= 100', why: 'full-width digits and signs' },
  { typed: 'lookup(额度上限, stage)', formula: 'lookup(ceiling, stage)', why: 'tables have names, too' },
  { typed: 'if(行业 == "营业收入", 1, 0)', formula: 'if(industry == "营业收入", 1, 0)', why: 'a text stays as it is' },
  { typed: 'revenue / rdExpense', formula: 'revenue / rdExpense', why: 'ids stay as they are' },
  { typed: '职工总数', formula: '职工总数', why: 'two fields have that name: nobody guesses' },
  { typed: '营业收入x', formula: '营业收入x', why: 'a part of another word is no name' },
  { typed: '净利润 / 营业收入', formula: '净利润 / revenue', why: 'an unknown name stays, the others are translated' },
])('$typed is written $formula: $why', ({ typed, formula }) => {
  expect(toIds(typed, known).formula).toBe(formula);
});

test('what can be read as it stands is never changed', () => {
  expect(toIds('revenue - rdExpense', known).formula).toBe('revenue - rdExpense');
});

test('a place of the document is found again in what was typed', () => {
  const { formula, typedAt } = toIds('营业收入 / 净利润 + pct', known);
  expect(formula).toBe('revenue / 净利润 + pct');
  expect(typedAt([10, 13])).toEqual([7, 10]);
  expect(typedAt([0, 7])).toEqual([0, 4]);
});
