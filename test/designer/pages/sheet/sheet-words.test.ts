import i18next from 'i18next';
import { beforeAll, describe, expect, test } from 'vitest';
import { sheet as en } from '../../../../designer/language/en/sheet.ts';
import { sheet as zhCN } from '../../../../designer/language/zh-CN/sheet.ts';
import { formulaInWords } from '../../../../designer/pages/sheet/words/formula-words.ts';
import { markInWords } from '../../../../designer/pages/sheet/words/mark-words.ts';
import { missingInWords } from '../../../../designer/pages/sheet/words/missing-words.ts';
import { reasonInWords } from '../../../../designer/pages/sheet/words/reason-words.ts';
import type { Speech } from '../../../../designer/pages/sheet/words/speech.ts';
import { templateNamed } from '../../../../rules/templates/index.ts';
import { namingOf } from '../../../../rules/words/naming.ts';

const suzhou = definitionOf('suzhou');

const speeches = new Map<'zh-CN' | 'en', Speech>();
beforeAll(async () => {
  await i18next.init({
    lng: 'zh-CN',
    interpolation: { escapeValue: false },
    resources: { 'zh-CN': { sheet: zhCN }, en: { sheet: en } },
  });
  for (const language of ['zh-CN', 'en'] as const)
    speeches.set(language, {
      t: i18next.getFixedT(language, 'sheet'),
      naming: namingOf(language, suzhou),
      number: (value) => String(value),
    });
});
const speech = (language: 'zh-CN' | 'en' = 'zh-CN'): Speech => {
  const found = speeches.get(language);
  if (!found) throw new Error(language);
  return found;
};

describe('A formula in words', () => {
  test.each([
    ['rd_expense_y0', '研发费用'],
    ['ratio(rd_staff_y0, staff_total_y0) * 100', '研发人员数 ÷ 职工总数 × 100'],
    ['award_national * 3 + award_provincial', '（国家科技奖励数 × 3） + 省级科技奖励数'],
  ])('%s', (formula, words) => {
    expect(formulaInWords(formula, speech())).toBe(words);
  });

  test('what cannot be read is shown as it is', () => {
    expect(formulaInWords('a +', speech())).toBe('a +');
  });
});

describe('Why a value has its mark', () => {
  const bands = {
    method: 'bands',
    bands: [
      { from: null, mark: 0 },
      { from: 3, mark: 40 },
      { from: 5, mark: 60 },
    ],
  } as const;
  test.each([
    { value: 1, mark: 0, words: '在最低一档，得 0 分。达到 3% 可得 40 分。' },
    { value: 3, mark: 40, words: '达到“3% 起”一档，得 40 分。达到 5% 可得 60 分。' },
    { value: 9, mark: 60, words: '达到“5% 起”一档，得 60 分。已是最高一档。' },
  ])('bands: $value gives $mark', ({ value, mark, words }) => {
    expect(markInWords(bands, { value, mark, fullMarks: 100, unit: '%' }, speech())).toBe(words);
  });

  test('on a boundary that belongs below, the next band begins above it', () => {
    const upper = { ...bands, boundary: 'upper' } as const;
    expect(markInWords(upper, { value: 3, mark: 0, fullMarks: 100, unit: undefined }, speech('en'))).toBe(
      'In the lowest band: 0 marks. Above 3 it would be 40. ',
    );
  });

  test('a unit stands close to the next Chinese word', () => {
    const linear = { method: 'linear', from: 0, to: 200 } as const;
    expect(markInWords(linear, { value: 50, mark: 25, fullMarks: 100, unit: '万元' }, speech())).toBe(
      '0 万元得 0 分、200 万元得满分，按比例得 25 分。',
    );
  });
});

describe('Why there is no value or no decision', () => {
  test('what was not reported is named', () => {
    expect(missingInWords({ operation: 'read', fields: ['rd_expense_y0'] }, speech())).toBe('研发费用未填报');
    expect(missingInWords({ operation: 'read', fields: ['rd_expense_y0'] }, speech('en'))).toBe(
      'R&D expense not reported',
    );
  });

  test('an exclusion says its condition', () => {
    const reason = { code: 'excluded', adjustment: 'V1', facts: ['serious_illegal'] } as const;
    expect(reasonInWords(reason, suzhou, speech())).toMatch(/^属于排除情形“严重违法失信名单”：.+ = 是。$/);
  });
});

function definitionOf(template: string) {
  const found = templateNamed(template);
  if (!found) throw new Error(template);
  return found.definition;
}
