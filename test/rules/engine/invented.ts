import { templateNamed } from '../../../rules/templates/index.ts';
import type { Definition, Field, TreeNode } from '../../../schemas/definition.ts';
import type { FieldValue, RecordInput } from '../../../schemas/record.ts';
import { inventedColumns, inventPark } from '../../../server/park/invented-park.ts';
import { group, indicator, named } from '../../naive/park.ts';

/** The records of an invented park, those of its last period and earlier ones. */
export function inventedRecords(fields: readonly Field[], enterprises: number, periods = 1): readonly RecordInput[] {
  const columns = fields.flatMap((field) => {
    const at = inventedColumns.indexOf(field.id);
    return at < 0 ? [] : [{ field, at }];
  });
  return [...inventPark({ enterprises, periods, seed: 1 })].map(
    ([enterpriseId = '', name = null, period = '', ...rest]) => {
      const cells = [enterpriseId, name, period, ...rest];
      const values = columns.map(({ field, at }) => [field.id, valueIn(field, cells[at] ?? '')] as const);
      return { ...Object.fromEntries(values), enterpriseId, name, period };
    },
  );
}

function valueIn({ type }: Field, cell: string): FieldValue {
  if (cell === '') return null;
  if (type === 'boolean') return cell === 'true';
  return type === 'number' || type === 'integer' ? Number(cell) : cell;
}

function suzhou(): Definition {
  const template = templateNamed('suzhou');
  if (!template) throw new RangeError('No template');
  return template.definition;
}

/** Everything that compares enterprises with each other: by all, by stage, by a field; with medians, variants and shares. */
export function comparingDefinition(): Definition {
  const { fields, facts = [], stages = [] } = suzhou();
  const young = stages.slice(0, 2).map(({ id }) => id);
  const compared: readonly TreeNode[] = [
    indicator('percentile', {
      formula: 'growth(revenue_y0, prev(revenue_y0))',
      scoring: { method: 'percentile', scope: 'stage' },
    }),
    indicator('percentileLess', {
      formula: 'ratio(total_liabilities_y0, total_assets_y0)',
      scoring: { method: 'percentile', direction: 'less', lowest: 20 },
      missing: 'median',
    }),
    indicator('minMax', {
      formula: 'rd_expense_y0',
      scoring: { method: 'minMax', scope: 'tech_field' },
      missing: { mark: 7 },
    }),
    indicator('zScore', {
      formula: 'ratio(rd_expense_y0, revenue_y0) * 100',
      scoring: { method: 'zScore', mean: 60, spread: 15, scope: 'stage' },
      variants: [{ stages: young, scoring: { method: 'zScore', mean: 50, spread: 10, scope: 'ownership' } }],
      missing: 'exclude',
    }),
    indicator('median', {
      formula: 'ratio(rd_staff_y0, staff_total_y0) * 100',
      scoring: { method: 'linear', from: 0, to: 60 },
      missing: 'median',
    }),
  ];
  return {
    formatVersion: 1,
    name: { 'zh-CN': '相互比较' },
    fields,
    facts,
    stages,
    scale: { full: 100, decimals: 4, max: 110 },
    tree: group('total', [
      group('compared', compared, { weight: 3, aggregate: 'geometricMean' }),
      group('own', [
        indicator('staff', { formula: 'staff_total_y0', scoring: { method: 'linear', from: 0, to: 500 } }),
      ]),
    ]),
    adjustments: [
      {
        ...named('best'),
        kind: 'bonus',
        points: 5,
        when: { fact: 'mark.percentile', operator: 'greaterThan', value: 90 },
      },
      { ...named('bad'), kind: 'veto', when: { fact: 'dishonest_executee', operator: 'equal', value: true } },
    ],
    grades: [
      { ...named('A'), top: 0.1 },
      { ...named('B'), top: 0.4 },
      { ...named('C'), top: 1 },
    ],
    gradeWithin: 'stage',
    rankWithin: ['stage', 'tech_field'],
    applications: [
      {
        ...named('loan'),
        when: { fact: 'grade', operator: 'in', value: ['A', 'B'] },
        amount: { formula: 'min(1000, revenue_y0 * 0.3) * percentile' },
      },
    ],
  };
}
