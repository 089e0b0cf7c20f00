import { describe, expect, test } from 'vitest';
import { check } from '../../../rules/check/index.ts';
import { definitionHash } from '../../../rules/index.ts';
import { cloned } from '../../../rules/lineage/cloned.ts';
import { localised } from '../../../rules/lineage/localised.ts';
import { shifted } from '../../../rules/lineage/shifted.ts';
import { templates } from '../../../rules/templates/index.ts';
import type { Definition, Field } from '../../../schemas/definition.ts';
import type { RecordInput } from '../../../schemas/record.ts';
import { validateDefinition } from '../../../schemas/validate.ts';
import { group, indicator, named } from '../../naive/park.ts';
import { inventedRecords } from '../engine/invented.ts';
import { runOf, sheetsOfRun } from '../scored.ts';

function clone(template: Definition, mapping: Readonly<Record<string, Field>>) {
  const made = cloned(template, mapping);
  if (!made.ok) throw new Error(JSON.stringify(made.faults));
  return made;
}

/** Every field under another id, money in thousands of yuan instead of tens of thousands. */
function inThousands({ fields }: Definition): Readonly<Record<string, Field>> {
  return Object.fromEntries(
    fields.map((field) => {
      const { min: _min, max: _max, ...rest } = field;
      const unit = field.unit === '万元' ? { unit: '千元' } : {};
      return [field.id, { ...rest, ...unit, id: `own_${field.id}`.slice(0, 64) }];
    }),
  );
}

function asOwn(records: readonly RecordInput[], fields: readonly Field[]): readonly RecordInput[] {
  return records.map((record) => {
    const own: Record<string, RecordInput[string]> = {};
    for (const [key, value] of Object.entries(record)) {
      const field = fields.find(({ id }) => id === key);
      if (!field) own[key] = value;
      else
        own[`own_${key}`.slice(0, 64)] = field.unit === '万元' && typeof value === 'number' ? shifted(value, 1) : value;
    }
    return own as RecordInput;
  });
}

describe.each(templates.map(({ id, definition }) => ({ id, definition })))('$id, cloned', ({ definition }) => {
  test('with the park’s ids and in 千元 scores as in 万元, to the last enterprise', () => {
    const { definition: own } = clone(definition, inThousands(definition));
    expect(validateDefinition(own)).toMatchObject({ ok: true });
    const errors = check(own).filter(({ severity, code }) => severity === 'error' || code === 'test.fails');
    expect(errors).toEqual([]);
    const records = inventedRecords(definition.fields, 120, 3);
    const before = sheetsOfRun(runOf(definition, records));
    const after = sheetsOfRun(runOf(own, asOwn(records, definition.fields)));
    const told = ({ total, grade, rank, status, stage, nodes }: (typeof before)[number]) => ({
      ...{ total, grade, rank, status, stage },
      marks: Object.fromEntries(Object.entries(nodes).map(([id, { mark }]) => [id, mark])),
    });
    expect(after.map(told)).toEqual(before.map(told));
    expect(before.some(({ total }) => total !== null)).toBe(true);
  });

  test('with nothing chosen is the template itself', () => {
    expect(definitionHash(clone(definition, {}).definition)).toBe(definitionHash(definition));
  });

  test('is made the same way from the lineage that it keeps', () => {
    const { lineage } = clone(definition, inThousands(definition));
    const again = localised(definition, lineage);
    expect(again.ok && again.lineage).toEqual(lineage);
  });
});

const money = (id: string, unit: string): Field => ({ id, name: { 'zh-CN': id }, type: 'number', unit });

/** Everything that reads a field in one way or another. */
const readings: Definition = {
  formatVersion: 1,
  name: { 'zh-CN': 'readings' },
  fields: [money('revenue', '万元'), money('profit', '万元'), money('assets', '万元')],
  facts: [{ ...named('margin'), formula: 'ratio(profit, revenue) * 100' }],
  stages: [
    { ...named('large'), when: { fact: 'revenue', operator: 'greaterThanInclusive', value: 2000 } },
    { ...named('small') },
  ],
  tree: group('total', [
    indicator('alone', { formula: 'revenue' }),
    indicator('growth', { formula: 'growth(revenue, prev(revenue))' }),
    indicator('earlier', { formula: 'prev(revenue, 2)' }),
    indicator('given', { formula: 'if(isMissing(revenue), 0, 1)' }),
    indicator('mixed', { formula: 'revenue - profit * 2 + assets' }),
  ]),
  adjustments: [
    {
      ...named('loss'),
      ...{ kind: 'penalty', points: 5 },
      when: { fact: 'profit', operator: 'lessThan', value: { fact: 'assets' } },
    },
    {
      ...named('listed'),
      ...{ kind: 'penalty', points: 1 },
      when: { fact: 'revenue', operator: 'in', value: [1.5, 20] },
    },
  ],
  applications: [
    {
      ...named('loan'),
      amount: { formula: 'min(revenue * 0.3, 100)', unit: '万元' },
      quota: { count: 1, orderBy: [{ fact: 'revenue', descending: true }] },
    },
  ],
};

test('each reading of a field is converted where it stands, and a limit is written in the field’s unit', () => {
  const { definition, lineage } = clone(readings, { revenue: money('sales', '千元') });
  const formulas = definition.tree.children.map((node) => ('formula' in node ? node.formula : ''));
  expect(formulas).toEqual([
    'sales / 10',
    'growth((sales / 10), (prev(sales) / 10))',
    'prev(sales, 2) / 10',
    'if(isMissing(sales), 0, 1)',
    '(sales / 10) - profit * 2 + assets',
  ]);
  expect(definition.facts?.map(({ formula }) => formula)).toEqual(['ratio(profit, (sales / 10)) * 100']);
  expect(definition.stages?.[0]?.when).toEqual({ fact: 'sales', operator: 'greaterThanInclusive', value: 20_000 });
  expect(definition.adjustments?.[1]?.when).toEqual({ fact: 'sales', operator: 'in', value: [15, 200] });
  expect(definition.applications?.[0]?.amount?.formula).toBe('min((sales / 10) * 0.3, 100)');
  expect(definition.fields[0]).toEqual(money('sales', '千元'));
  expect(lineage).toEqual({ ids: { field: { revenue: 'sales' } }, units: { sales: '千元' } });
});

test('a condition that compares two fields of different units compares a fact with the other', () => {
  const { definition } = clone(readings, { profit: money('profit', '元') });
  expect(definition.facts?.[0]).toMatchObject({ id: 'profitConverted', formula: 'profit / 10000' });
  expect(definition.adjustments?.[0]?.when).toMatchObject({ fact: 'profitConverted', value: { fact: 'assets' } });
  const both = clone(readings, { profit: money('profit', '元'), assets: money('assets', '元') }).definition;
  expect(both.adjustments?.[0]?.when).toMatchObject({ fact: 'profit', value: { fact: 'assets' } });
});

test('two fields may change places, and what is in the way gets another id', () => {
  const swapped = clone(readings, { revenue: money('profit', '万元'), profit: money('revenue', '万元') }).definition;
  expect(swapped.facts?.[0]?.formula).toBe('ratio(revenue, profit) * 100');
  const { definition, lineage } = clone(readings, { revenue: money('margin', '万元') });
  expect(definition.facts?.[0]).toMatchObject({ id: 'margin2', formula: 'ratio(profit, margin) * 100' });
  expect(lineage.ids).toEqual({ field: { revenue: 'margin' }, fact: { margin: 'margin2' } });
});

test('units that can’t be turned into each other are refused, each with its field', () => {
  expect(cloned(readings, { revenue: money('heads', '人') })).toEqual({
    ok: false,
    faults: [{ field: 'heads', unit: '人', upstream: '万元' }],
  });
});

test.each([
  { value: 1234.5, exponent: -1, is: 123.45 },
  { value: 0.1, exponent: 1, is: 1 },
  { value: 1e-7, exponent: 3, is: 1e-4 },
  { value: 1e21, exponent: -3, is: 1e18 },
  { value: -20, exponent: 4, is: -200_000 },
  { value: 0, exponent: 4, is: 0 },
])('$value shifted by $exponent is $is', ({ value, exponent, is }) => {
  expect(shifted(value, exponent)).toBe(is);
});
