import { describe, expect, test } from 'vitest';
import { check } from '../../../rules/check/index.ts';
import { moneyUnit } from '../../../rules/check/money-unit.ts';
import { changed, indicator, put } from './sound.ts';

describe('a unit of money', () => {
  test.each([
    { unit: '元', currency: 'CNY', exponent: 0 },
    { unit: '人民币', currency: 'CNY', exponent: 0 },
    { unit: '千元', currency: 'CNY', exponent: 3 },
    { unit: '万元', currency: 'CNY', exponent: 4 },
    { unit: ' 万元 ', currency: 'CNY', exponent: 4 },
    { unit: '百万元', currency: 'CNY', exponent: 6 },
    { unit: '亿元', currency: 'CNY', exponent: 8 },
    { unit: '万美元', currency: 'USD', exponent: 4 },
    { unit: 'yuan', currency: 'CNY', exponent: 0 },
    { unit: '10,000 yuan', currency: 'CNY', exponent: 4 },
    { unit: 'ten thousand yuan', currency: 'CNY', exponent: 4 },
    { unit: 'CNY million', currency: 'CNY', exponent: 6 },
    { unit: '100 million RMB', currency: 'CNY', exponent: 8 },
    { unit: 'million US dollars', currency: 'USD', exponent: 6 },
  ])('$unit is $currency × 10^$exponent', ({ unit, currency, exponent }) => {
    expect(moneyUnit(unit)).toEqual({ currency, exponent });
  });

  test.each([undefined, '', '%', '人', '元/人', '万元/年', '万', '亿', '项', 'million', 'constructor'])(
    '%j is none',
    (unit) => {
      expect(moneyUnit(unit)).toBeUndefined();
    },
  );
});

describe('money in one formula', () => {
  const formula = (text: string, unit?: string) =>
    put('/tree/children/1/children/-', indicator('asset', { formula: text, ...(unit ? { unit } : {}) }));
  const assets = put('/fields/-', { id: 'assets', name: { 'zh-CN': '资产' }, type: 'number', unit: '元' });
  const inYuan = put('/facts/-', {
    id: 'revenueInYuan',
    name: { 'zh-CN': '收入' },
    formula: 'revenue * 10000',
    unit: '元',
  });

  test.each([
    { text: 'ratio(revenue, assets)', mixed: true, why: '万元 over 元' },
    { text: 'ratio(revenue * 10000, assets)', mixed: false, why: 'converted on the spot' },
    { text: 'ratio(revenue, assets / 10000)', mixed: false, why: 'or the other way' },
    { text: 'ratio(revenue, assets) * 100', mixed: true, why: 'a percentage converts nothing' },
    { text: 'ratio(revenueInYuan, assets)', mixed: false, why: 'a fact that carries the unit' },
    { text: 'ratio(revenueInYuan, revenue)', mixed: true, why: 'a fact in another unit' },
    { text: 'assets + 0', unit: '万元', mixed: true, why: 'a result in another unit' },
    { text: 'assets / revenue', unit: '%', mixed: true, why: 'a share of unlike amounts' },
    { text: 'ratio(rdExpense, revenue)', unit: '%', mixed: false, why: 'alike' },
  ])('$text: $mixed, $why', ({ text, unit, mixed }) => {
    const problems = check(changed(assets, inYuan, formula(text, unit)));
    expect(problems.some(({ code }) => code === 'unit.money')).toBe(mixed);
  });
});
