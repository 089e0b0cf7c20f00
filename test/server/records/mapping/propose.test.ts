import { describe, expect, test } from 'vitest';
import type { Field } from '../../../../schemas/definition.ts';
import { proposeMapping } from '../../../../server/records/mapping/propose.ts';
import { definition } from '../fixture.ts';

const named: readonly Field[] = [
  { id: 'uscc', name: { 'zh-CN': '统一社会信用代码' }, type: 'string' },
  { id: 'name_zh', name: { 'zh-CN': '企业名称' }, type: 'string' },
];
const rules = { ...definition, fields: [...named, ...definition.fields] };
const proposed = (...headings: readonly string[]) =>
  proposeMapping(headings, rules, { given: null, remembered: [] }).columns;

describe('A column that feeds a field and whose record it is', () => {
  test('is not doubted for being both', () => {
    expect(proposed('企业名称', '统一社会信用代码', '营业收入')).toMatchObject([
      { to: ['name_zh', 'name'], from: 'name', doubt: null },
      { to: ['uscc', 'enterpriseId'], from: 'name', doubt: null },
      { to: ['revenue'], from: 'name', doubt: null },
    ]);
  });
});
