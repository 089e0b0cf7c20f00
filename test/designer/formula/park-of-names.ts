import { knownNames } from '../../../designer/formula/known-names.ts';
import type { Place } from '../../../designer/formula/place.ts';
import type { Definition } from '../../../schemas/definition.ts';

/** A definition in which names are long, alike, twice the same and full of signs. */
export const park: Definition = {
  formatVersion: 1,
  name: { 'zh-CN': '示例', en: 'Sample' },
  fields: [
    { id: 'revenue', name: { 'zh-CN': '营业收入', en: 'Revenue' }, type: 'number', unit: '万元', source: 'TAX' },
    { id: 'revenueGrowth', name: { 'zh-CN': '营业收入增长率', en: 'Revenue growth' }, type: 'number', unit: '%' },
    { id: 'rdExpense', name: { 'zh-CN': '研发费用（万元）', en: 'R&D expense' }, type: 'number', unit: '万元' },
    { id: 'pct', name: { 'zh-CN': 'PCT专利申请量', en: 'PCT applications' }, type: 'integer' },
    { id: 'staffA', name: { 'zh-CN': '职工总数' }, type: 'integer' },
    { id: 'staffB', name: { 'zh-CN': '职工总数' }, type: 'integer' },
    { id: 'foundedOn', name: { 'zh-CN': '成立日期', en: 'Founded on' }, type: 'date' },
    {
      id: 'industry',
      name: { 'zh-CN': '行业', en: 'Industry' },
      type: 'enum',
      options: [{ value: 'I65', name: { 'zh-CN': '软件', en: 'Software' } }],
    },
  ],
  facts: [
    { id: 'age', name: { 'zh-CN': '成立年限', en: 'Age' }, formula: 'floor(years(foundedOn))' },
    { id: 'double', name: { 'zh-CN': '两倍', en: 'Double' }, formula: 'age * 2' },
  ],
  tables: [{ id: 'ceiling', name: { 'zh-CN': '额度上限', en: 'Ceiling' }, rows: { AAA: 1000 } }],
  stages: [{ id: 'mature', name: { 'zh-CN': '成熟期', en: 'Mature' } }],
  tree: {
    id: 'total',
    name: { 'zh-CN': '总分' },
    children: [
      {
        id: 'rdRatio',
        name: { 'zh-CN': '研发强度', en: 'R&D intensity' },
        unit: '%',
        formula: 'ratio(rdExpense, revenue) * 100',
        scoring: { method: 'linear', from: 0, to: 10 },
      },
    ],
  },
  grades: [{ id: 'AAA', name: { 'zh-CN': '优秀', en: 'Excellent' }, from: 80 }],
};

export const at = (place: Place) => knownNames(park, place);
