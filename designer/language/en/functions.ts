import type { FunctionWords } from '../function-words.ts';

export const functions: FunctionWords = {
  ratio: {
    title: 'Ratio',
    sentence: 'a ÷ b; missing where b is 0 or less.',
    example: 'ratio(rdExpense, revenue) * 100',
  },
  growth: {
    title: 'Growth',
    sentence: '(now − before) ÷ before; missing where before is 0 or less.',
    example: 'growth(revenue, prev(revenue)) * 100',
  },
  cagr: {
    title: 'Compound growth',
    sentence: 'The mean yearly growth over some years; missing where before is 0 or less.',
    example: 'cagr(revenue, prev(revenue, 2), 2) * 100',
  },
  if: {
    title: 'Choice',
    sentence: 'The first value where the condition holds, else the second; missing where the condition is.',
    example: 'if(revenue > 0, revenue, cost)',
  },
  coalesce: {
    title: 'First that is there',
    sentence: 'The first argument that has a value. Use it only where a missing value should really count so.',
    example: 'coalesce(loanBalance, 0)',
  },
  isMissing: { title: 'Is missing', sentence: 'Yes where there is no value.', example: 'isMissing(revenue)' },
  min: {
    title: 'Least',
    sentence: 'The least of its arguments; missing ones are skipped.',
    example: 'min(revenue * 0.3, 1000)',
  },
  max: {
    title: 'Greatest',
    sentence: 'The greatest of its arguments; missing ones are skipped.',
    example: 'max(0, profit)',
  },
  sum: {
    title: 'Sum',
    sentence: 'Its arguments added up; missing ones are skipped, and where all are missing so is the sum.',
    example: 'sum(national, provincial)',
  },
  avg: {
    title: 'Mean',
    sentence: 'The mean of its arguments; missing ones are skipped.',
    example: 'avg(revenue, prev(revenue))',
  },
  count: {
    title: 'Count',
    sentence: 'How many of its arguments have a value.',
    example: 'count(first, second, third)',
  },
  years: {
    title: 'Years',
    sentence: 'From a date to the end of the scored period; the last year counts by days.',
    example: 'floor(years(foundedOn))',
  },
  months: { title: 'Months', sentence: 'From a date to the end of the scored period.', example: 'months(foundedOn)' },
  prev: {
    title: 'Earlier value',
    sentence:
      'The same enterprise’s value of an earlier period; the second argument says how many back, 1 where left out.',
    example: 'prev(revenue, 2)',
  },
  round: {
    title: 'Round',
    sentence: 'To the nearest whole number; halves away from zero.',
    example: 'round(ratio(a, b) * 100)',
  },
  floor: {
    title: 'Round down',
    sentence: 'The greatest whole number that is not above it.',
    example: 'floor(years(foundedOn))',
  },
  ceil: { title: 'Round up', sentence: 'The least whole number that is not below it.', example: 'ceil(staff / 10)' },
  clamp: {
    title: 'Keep in a range',
    sentence: 'Below the lower bound the lower bound, above the upper bound the upper bound.',
    example: 'clamp(growthRate, -50, 200)',
  },
  abs: { title: 'Absolute value', sentence: 'Without its sign.', example: 'abs(profit)' },
  lookup: {
    title: 'Look up',
    sentence: 'A number from a table by its key; a key without a row takes the table’s “otherwise”.',
    example: 'lookup(ceiling, grade)',
  },
  pow: { title: 'Power', sentence: 'x to the power of y.', example: 'pow(growthRate, 2)' },
  sqrt: { title: 'Square root', sentence: 'Missing for a negative number.', example: 'sqrt(patents)' },
  exp: { title: 'Exponential', sentence: 'e to the power of x.', example: 'exp(-x)' },
  ln: { title: 'Natural logarithm', sentence: 'Missing for 0 or less.', example: 'ln(1 + patents)' },
  log10: { title: 'Logarithm to base 10', sentence: 'Missing for 0 or less.', example: 'log10(1 + revenue)' },
};
