import { describe, expect, test } from 'vitest';
import { proposalsFor } from '../../../rules/lineage/proposals.ts';
import type { Field } from '../../../schemas/definition.ts';

const field = (id: string, name: string, more: Partial<Field> = {}): Field => ({
  ...{ id, name: { 'zh-CN': name }, type: 'number' },
  ...more,
});
const revenue = field('revenue', '营业收入', { unit: '万元' });
const told = (fields: readonly Field[], own: readonly Field[]) =>
  proposalsFor(fields, own).map(({ to, by, misfit }) => ({ to, by, ...(misfit ? { misfit } : {}) }));

describe('A field of a template is found among the park’s own', () => {
  test.each<{ why: string; own: readonly Field[]; to: string | null; by: string | null }>([
    { why: 'by its id, whatever it is called', own: [field('revenue', '别名')], to: 'revenue', by: 'id' },
    { why: 'by its name', own: [field('sales', '营业收入')], to: 'sales', by: 'name' },
    {
      why: 'by its name, whatever the width of its letters',
      own: [field('sales', ' 营业收入 ')],
      to: 'sales',
      by: 'name',
    },
    {
      why: 'by a name that says another unit',
      own: [field('sales', '营业收入（千元）', { unit: '千元' })],
      to: 'sales',
      by: 'name',
    },
    {
      why: 'of two of its name by the unit',
      own: [field('a', '营业收入', { unit: '千元' }), field('b', '营业收入', { unit: '万元' })],
      ...{ to: 'b', by: 'unit' },
    },
    {
      why: 'of two of its name, one in people, by what fits',
      own: [field('a', '营业收入', { unit: '人' }), field('b', '营业收入', { unit: '元' })],
      ...{ to: 'b', by: 'name' },
    },
    {
      why: 'not where two are meant alike',
      own: [field('a', '营业收入', { unit: '元' }), field('b', '营业收入', { unit: '元' })],
      ...{ to: null, by: null },
    },
    { why: 'not by half a name', own: [field('a', '营业收入增长')], to: null, by: null },
  ])('$why', ({ own, to, by }) => {
    expect(told([revenue], own)).toEqual([{ to, by }]);
  });

  test.each<{ why: 'type' | 'unit' | 'options'; given: Field; own: Field }>([
    { why: 'type', given: revenue, own: field('revenue', '营业收入', { type: 'string' }) },
    { why: 'unit', given: revenue, own: field('revenue', '营业收入', { unit: '人' }) },
    {
      why: 'options',
      given: field('kind', '类型', { type: 'enum', options: [{ value: 'x', name: { 'zh-CN': 'x' } }] }),
      own: field('kind', '类型', { type: 'enum', options: [] }),
    },
  ])('and says where it does not fit by its $why', ({ why, given, own }) => {
    expect(told([given], [own])).toEqual([{ to: null, by: null, misfit: { to: own.id, why } }]);
  });

  test('each of the park’s fields is taken once, ids before names', () => {
    const fields = [field('a', '营业收入'), field('revenue', '别的')];
    expect(told(fields, [field('revenue', '营业收入')])).toEqual([
      { to: null, by: null },
      { to: 'revenue', by: 'id' },
    ]);
  });
});
