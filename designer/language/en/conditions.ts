import type { Words } from '../words.ts';
import type { conditions as zhCN } from '../zh-CN/conditions.ts';

export const conditions: Words<typeof zhCN> = {
  names: 'Names',
};
