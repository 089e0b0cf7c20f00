import type { FunctionWords } from '../function-words.ts';

export const functions: FunctionWords = {
  ratio: { title: '比值', sentence: 'a ÷ b；b 不大于 0 时没有值。', example: 'ratio(rdExpense, revenue) * 100' },
  growth: {
    title: '增长率',
    sentence: '(本期 − 基期) ÷ 基期；基期不大于 0 时没有值。',
    example: 'growth(revenue, prev(revenue)) * 100',
  },
  cagr: {
    title: '复合增长率',
    sentence: '若干年间平均每年的增长率；基期不大于 0 时没有值。',
    example: 'cagr(revenue, prev(revenue, 2), 2) * 100',
  },
  if: {
    title: '条件取值',
    sentence: '条件成立时取前一个值，否则取后一个值；条件没有值时结果也没有值。',
    example: 'if(revenue > 0, revenue, cost)',
  },
  coalesce: {
    title: '缺失时取',
    sentence: '取第一个有值的参数。只在缺失确实应当如此处理时使用。',
    example: 'coalesce(loanBalance, 0)',
  },
  isMissing: { title: '是否缺失', sentence: '没有值时为“是”。', example: 'isMissing(revenue)' },
  min: { title: '最小值', sentence: '各参数中最小的；没有值的不计。', example: 'min(revenue * 0.3, 1000)' },
  max: { title: '最大值', sentence: '各参数中最大的；没有值的不计。', example: 'max(0, profit)' },
  sum: {
    title: '求和',
    sentence: '各参数之和；没有值的不计，全部没有值时结果也没有值。',
    example: 'sum(national, provincial)',
  },
  avg: { title: '平均值', sentence: '各参数的平均；没有值的不计。', example: 'avg(revenue, prev(revenue))' },
  count: { title: '计数', sentence: '有值的参数的个数。', example: 'count(first, second, third)' },
  years: { title: '年数', sentence: '从日期到评分期末的年数，不满一年按天折算。', example: 'floor(years(foundedOn))' },
  months: { title: '月数', sentence: '从日期到评分期末的月数。', example: 'months(foundedOn)' },
  prev: {
    title: '往期值',
    sentence: '同一企业更早一期的值；第二个参数是往前几期，省略时为 1。',
    example: 'prev(revenue, 2)',
  },
  round: { title: '四舍五入', sentence: '四舍五入到整数。', example: 'round(ratio(a, b) * 100)' },
  floor: { title: '向下取整', sentence: '不大于它的最大整数。', example: 'floor(years(foundedOn))' },
  ceil: { title: '向上取整', sentence: '不小于它的最小整数。', example: 'ceil(staff / 10)' },
  clamp: { title: '限定范围', sentence: '低于下限取下限，高于上限取上限。', example: 'clamp(growthRate, -50, 200)' },
  abs: { title: '绝对值', sentence: '去掉正负号。', example: 'abs(profit)' },
  lookup: {
    title: '查对照表',
    sentence: '在对照表中按键取数；表中没有的键按表的“其他”取值。',
    example: 'lookup(ceiling, grade)',
  },
  pow: { title: '乘方', sentence: 'x 的 y 次方。', example: 'pow(growthRate, 2)' },
  sqrt: { title: '平方根', sentence: '负数没有值。', example: 'sqrt(patents)' },
  exp: { title: '指数', sentence: '自然常数 e 的 x 次方。', example: 'exp(-x)' },
  ln: { title: '自然对数', sentence: '不大于 0 时没有值。', example: 'ln(1 + patents)' },
  log10: { title: '常用对数', sentence: '以 10 为底的对数；不大于 0 时没有值。', example: 'log10(1 + revenue)' },
};
