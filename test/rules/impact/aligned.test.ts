import { describe, expect, test } from 'vitest';
import type { Edit } from '../../../designer/editor/edit.ts';
import { createEditor } from '../../../designer/editor/editor-store.ts';
import { aligned, type Kinship } from '../../../rules/impact/aligned.ts';
import { type Impact, impactOf } from '../../../rules/impact/impact-of.ts';
import { cloned } from '../../../rules/lineage/cloned.ts';
import { templates } from '../../../rules/templates/index.ts';
import type { Definition } from '../../../schemas/definition.ts';
import { define, indicator, named } from '../../naive/park.ts';
import { inventedRecords } from '../engine/invented.ts';
import { datasetFor, firms } from '../scored.ts';

const suzhou = templates.find(({ id }) => id === 'suzhou')?.definition as Definition;
const dataset = datasetFor(suzhou, inventedRecords(suzhou.fields, 120), '2025');
const strangers: Kinship = { ids: {}, clones: {} };

function edited(definition: Definition, ...edits: readonly Edit[]): Definition {
  const editor = createEditor({ definition });
  for (const edit of edits) expect(editor.dispatch(edit).refused).toBeNull();
  return editor.store.getState().definition;
}

const renamed = (of: 'node' | 'fact' | 'stage' | 'grade' | 'adjustment' | 'application', from: string): Edit => ({
  ...{ type: 'renameId', of, from, to: `${from}_new` },
});

function impactOn(before: Definition, after: Definition, kinship = strangers, on = dataset): Impact {
  const { identities, ...sides } = aligned(before, after, kinship);
  return impactOf({ ...sides, identities, dataset: on });
}

describe('What an id was changed of is the same thing', () => {
  test.each([
    renamed('node', 'A01'),
    renamed('node', 'input'),
    renamed('node', 'total'),
    renamed('fact', 'company_age'),
    renamed('stage', 'seed'),
    renamed('grade', 'A'),
    renamed('adjustment', 'BN1'),
    renamed('application', 'pointsLoan'),
  ])('$of $from changes nothing for any enterprise, and is no cause', (edit) => {
    const after = edited(suzhou, edit);
    for (const sides of [[suzhou, after] as const, [after, suzhou] as const]) {
      const { report } = impactOn(...sides);
      expect(report.counts.unchanged).toBe(report.enterprises);
      expect(report.causes).toEqual([]);
    }
  });

  test('with another weight it is one cause, which tells both', () => {
    const after = edited(suzhou, renamed('node', 'A01'), {
      type: 'setWeight',
      node: 'A01_new',
      stage: 'seed',
      weight: 90,
    });
    const { causes } = impactOn(suzhou, after).report;
    expect(causes.map(({ key }) => key)).toEqual(['node:A01_new']);
    expect(causes[0]?.sentences.en).toEqual(['id A01 → A01_new (found by name)', expect.stringContaining('weight')]);
    expect(causes[0]?.sentences['zh-CN'][0]).toBe('标识 A01 → A01_new（按名称配对）');
    expect(causes[0]?.sumOfSizes).toBeGreaterThan(0);
  });

  test('a lineage knows what has another name, too', () => {
    const [before, after] = [
      define([indicator('a', { formula: 'x' }), indicator('b', { formula: 'y' })]),
      define([indicator('k', { formula: 'x', weight: 3 }), indicator('b', { formula: 'y', weight: 3 })]),
    ];
    const on = datasetFor(before, firms({ x: 10, y: 20 }));
    const keys = (kinship: Kinship) =>
      impactOn(before, after, kinship, on)
        .report.causes.map(({ key }) => key)
        .sort();
    expect(keys(strangers)).toEqual(['node:a', 'node:b', 'node:k']);
    expect(keys({ ...strangers, ids: { node: { a: 'k' } } })).toEqual(['node:b', 'node:k']);
  });
});

describe('Fields are read as records have them', () => {
  const field = (id: string) => ({ id, name: { 'zh-CN': '营业收入' }, type: 'number' as const });
  const reading = (id: string, more: Partial<Definition> = {}) =>
    define([indicator('i', { formula: id })], { fields: [field(id)], ...more });
  const on = datasetFor({ ...reading('x'), fields: [field('x'), field('y')] }, firms({ x: 10, y: 30 }));

  test('a field of the same name under another id is another one', () => {
    expect(impactOn(reading('x'), reading('y'), strangers, on).enterpriseAt(0).total).toEqual({
      before: 10,
      after: 30,
    });
  });

  test('also where a fact of the other side has its id', () => {
    const before = reading('y', { fields: [field('x'), field('y')], facts: [{ ...named('f'), formula: 'x + y' }] });
    const after = reading('y', {
      fields: [field('x')],
      facts: [{ ...named('y'), name: named('f').name, formula: 'x' }],
    });
    expect(impactOn(before, after, strangers, on).enterpriseAt(0).total).toEqual({ before: 30, after: 10 });
  });
});

describe('A template beside its clone', () => {
  const own = { id: 'sales', name: { 'zh-CN': '销售额' }, type: 'number' as const, unit: '千元' };
  const made = cloned(suzhou, { revenue_y0: own });
  if (!made.ok) throw new Error('Not cloned');
  const { definition: clone, lineage } = made;
  const records = inventedRecords(suzhou.fields, 120).map(({ revenue_y0: revenue, ...record }) => ({
    ...record,
    sales: typeof revenue === 'number' ? revenue * 10 : null,
  }));
  const on = datasetFor(clone, records, '2025');
  const kinship: Kinship = { ids: lineage.ids ?? {}, clones: { before: lineage } };

  test('is scored by the park’s records, so that nothing changes where the clone is as it came', () => {
    const there = impactOn(suzhou, clone, kinship, on).report;
    const back = impactOn(clone, suzhou, { ids: {}, clones: { after: lineage } }, on).report;
    for (const { counts, enterprises } of [there, back]) expect(counts.unchanged).toBe(enterprises);
    expect(there.totals.before).toEqual(impactOf({ before: suzhou, after: suzhou, dataset }).report.totals.before);
  });

  test('tells of what the clone calls otherwise where it changed it', () => {
    const renamed = edited(clone, { type: 'renameId', of: 'node', from: 'C01', to: 'own' });
    const after = edited(renamed, { type: 'setWeight', node: 'own', stage: 'growth', weight: 90 });
    const ids = { ...lineage.ids, node: { C01: 'own' } };
    const { causes } = impactOn(suzhou, after, { ids, clones: { before: { ...lineage, ids } } }, on).report;
    const moving = causes.filter(({ sumOfSizes }) => sumOfSizes > 0);
    expect(moving.map(({ key }) => key)).toEqual(['node:own']);
    expect(moving[0]?.sentences.en[0]).toBe('id C01 → own (found by lineage)');
  });

  test('in a unit that can’t be turned into the park’s keeps its own fields', () => {
    const lost = { ...lineage, units: { sales: '人' } };
    const { before } = aligned(suzhou, clone, { ids: lineage.ids ?? {}, clones: { before: lost } });
    expect(before.fields.map(({ id }) => id)).toContain('revenue_y0');
  });
});
