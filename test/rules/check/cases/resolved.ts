import { type Case, put, rdRatio } from '../sound.ts';

const fact = (id: string, formula: string) => put('/facts/-', { id, name: { 'zh-CN': id }, formula });

/** What the resolution of formulas and conditions finds comes out of check as well. */
export const resolvedCases: readonly Case[] = [
  {
    why: 'a formula that stops',
    change: [put(`${rdRatio}/formula`, 'ratio(rdExpense, ')],
    code: 'formula.syntax',
    at: `${rdRatio}/formula`,
    says: 'at character 17',
  },
  {
    why: 'a misspelt field',
    change: [put(`${rdRatio}/formula`, 'ratio(rdExpens, revenue)')],
    code: 'formula.unknownName',
    at: `${rdRatio}/formula`,
    says: 'Indicator "R&D intensity" (rdRatio)',
    fixed: true,
  },
  {
    why: 'years of a number',
    change: [put('/facts/0/formula', 'years(revenue)')],
    code: 'formula.type',
    at: '/facts/0/formula',
  },
  {
    why: 'facts in a circle',
    change: [fact('a', 'b + 1'), fact('b', 'a + 1'), put(`${rdRatio}/formula`, 'a')],
    code: 'fact.cycle',
    at: '/facts/1/formula',
  },
  {
    why: 'a fact above what it reads',
    change: [fact('a', 'b + 1'), fact('b', 'patents'), put(`${rdRatio}/formula`, 'a')],
    code: 'fact.order',
    at: '/facts/1/formula',
    fixed: true,
  },
  {
    why: 'an operator that does not exist',
    change: [put('/stages/0/when/all/0/operator', 'less')],
    code: 'condition.unknownOperator',
    at: '/stages/0/when/all/0/operator',
  },
  {
    why: 'an order by what is not known',
    change: [put('/applications/0/quota/orderBy/0/fact', 'totals')],
    code: 'condition.unknownFact',
    at: '/applications/0/quota/orderBy/0/fact',
    fixed: true,
  },
];
