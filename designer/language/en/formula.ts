import type { Words } from '../words.ts';
import type { formula as zhCN } from '../zh-CN/formula.ts';

export const formula: Words<typeof zhCN> = {
  names: 'Names',
};
