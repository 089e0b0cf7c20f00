export const conditions = {
  names: '名称',
} as const;
