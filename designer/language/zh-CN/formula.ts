export const formula = {
  names: '名称',
} as const;
