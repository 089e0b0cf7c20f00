import { expect, test } from 'vitest';
import { formulaInWords } from '../../../designer/formula/in-words.ts';
import { formulaFunctions } from '../../../rules/formula/functions/index.ts';
import { templates } from '../../../rules/templates/index.ts';
import { namingOf } from '../../../rules/words/naming.ts';
import { isGroup, type TreeNode } from '../../../schemas/definition.ts';
import { park } from './park-of-names.ts';

const chinese = namingOf('zh-CN', park);
const english = namingOf('en', park);

test.each([
  {
    formula: 'ratio(rdExpense, revenue) * 100',
    zh: '研发费用（万元） ÷ 营业收入 × 100',
    en: 'R&D expense ÷ Revenue × 100',
  },
  { formula: '(revenue + pct) * 2', zh: '（营业收入 + PCT专利申请量） × 2', en: '(Revenue + PCT applications) × 2' },
  { formula: 'revenue - (pct - 1)', zh: '营业收入 − （PCT专利申请量 − 1）', en: 'Revenue − (PCT applications − 1)' },
  { formula: 'revenue + pct + 1', zh: '营业收入 + PCT专利申请量 + 1', en: 'Revenue + PCT applications + 1' },
  {
    formula: 'growth(revenue, prev(revenue))',
    zh: '营业收入 比 上期 营业收入 的增长率',
    en: 'growth of Revenue over Revenue of the period before',
  },
  { formula: 'prev(revenue, 2)', zh: '前 2 期 营业收入', en: 'Revenue of 2 periods before' },
  { formula: "industry == 'I65'", zh: '行业 = “软件”', en: 'Industry = "Software"' },
  {
    formula: 'revenue > 0 ? revenue : pct',
    zh: '若 营业收入 > 0，取 营业收入，否则取 PCT专利申请量',
    en: 'if Revenue > 0 then Revenue, otherwise PCT applications',
  },
  {
    formula: 'min(lookup(ceiling, industry), 3)',
    zh: '按 行业 查“额度上限”、3 中的最小值',
    en: 'the least of "Ceiling" for Industry, 3',
  },
  {
    formula: '!isMissing(revenue) && pct >= 1',
    zh: '非 营业收入 缺失 且 PCT专利申请量 ≥ 1',
    en: 'not Revenue is missing and PCT applications ≥ 1',
  },
])('$formula is said: $zh', ({ formula, zh, en }) => {
  expect(formulaInWords(formula, chinese)).toBe(zh);
  expect(formulaInWords(formula, english)).toBe(en);
});

test('what can not be read is not said', () => {
  expect(formulaInWords('ratio(', chinese)).toBeNull();
});

test('every function has words of its own', () => {
  for (const name of [...formulaFunctions.keys()].filter((one) => /^[a-z]/i.test(one) && one !== 'neg')) {
    const args = ['revenue', 'pct', 'age'].slice(0, Math.min(3, formulaFunctions.get(name)?.arity[1] ?? 0));
    expect(formulaInWords(`${name}(${args.join(', ')})`, chinese)).not.toContain(`${name}（`);
  }
});

test('every formula of every template is said without an id in it', () => {
  for (const { definition } of templates)
    for (const formula of formulasIn(definition.tree)) {
      const said = formulaInWords(formula, namingOf('zh-CN', definition));
      for (const { id } of definition.fields.filter((field) => field.id.includes('_'))) expect(said).not.toContain(id);
    }
});

function formulasIn(node: TreeNode): readonly string[] {
  return isGroup(node) ? node.children.flatMap(formulasIn) : [node.formula];
}
