import { describe, expect, test } from 'vitest';
import { localised } from '../../../rules/lineage/localised.ts';
import { mapped, withOwnFields } from '../../../rules/lineage/mapped.ts';
import { shifted } from '../../../rules/lineage/shifted.ts';
import { merged } from '../../../rules/merge/merged.ts';
import { templateNamed } from '../../../rules/templates/index.ts';
import type { Definition, Field } from '../../../schemas/definition.ts';
import type { RecordInput } from '../../../schemas/record.ts';
import { inventedRecords } from '../engine/invented.ts';
import { runOf, sheetsOfRun } from '../scored.ts';

const field = (id: string, more: Partial<Field> = {}): Field => ({
  id,
  name: { 'zh-CN': id },
  type: 'number',
  ...more,
});

describe('What stands for a field of upstream', () => {
  test.each<{ what: string; own: Field; lineage: object }>([
    { what: 'another id', own: field('own', { unit: '万元' }), lineage: { ids: { field: { new: 'own' } } } },
    {
      what: 'another id and unit',
      own: field('own', { unit: '千元' }),
      lineage: { ids: { field: { new: 'own' } }, units: { own: '千元' } },
    },
    { what: 'another unit', own: field('new', { unit: '千元' }), lineage: { units: { new: '千元' } } },
    { what: 'nothing else', own: field('new', { unit: '万元' }), lineage: {} },
    { what: 'no unit', own: field('own'), lineage: { ids: { field: { new: 'own' } } } },
  ])('is remembered where it has $what', ({ own, lineage }) => {
    expect(mapped({}, [field('new', { unit: '万元' })], { new: own })).toEqual(lineage);
  });

  test('is added to what is known, of other kinds too', () => {
    const known = { ids: { field: { old: 'mine' }, node: { a: 'b' } }, units: { mine: '千元' } };
    expect(mapped(known, [field('new'), field('old')], { new: field('own') })).toEqual({
      ids: { field: { old: 'mine', new: 'own' }, node: { a: 'b' } },
      units: { mine: '千元' },
    });
    expect(mapped(known, [field('new'), field('old')], {})).toEqual(known);
  });

  test('stands for nothing else any more', () => {
    const known = { ids: { field: { old: 'own' } } };
    expect(mapped(known, [field('new')], { new: field('own') })).toEqual({ ids: { field: { new: 'own' } } });
  });
});

test('a release merged under the park’s own field and unit scores as upstream does, to the last enterprise', () => {
  const torch = templateNamed('torch')?.definition as Definition;
  const base: Definition = { ...torch, tests: [] };
  const [group] = base.tree.children;
  const adding = {
    ...{ id: 'pilots', name: { 'zh-CN': '中试' }, formula: 'spend + ratio(spend, revenue_y0)', weight: 30 },
    scoring: { method: 'linear', from: 0, to: 5000 },
  } as const;
  const theirs: Definition = {
    ...base,
    fields: [...base.fields, field('spend', { unit: '万元', min: 0 })],
    tree: {
      ...base.tree,
      children: base.tree.children.map((node) =>
        node === group && 'children' in node ? { ...node, children: [...node.children, adding] } : node,
      ),
    },
  };
  const own = field('cost', { unit: '千元' });
  const mine: Definition = { ...base, fields: [...base.fields, own] };
  const mapping = { spend: own };
  const made = localised(theirs, mapped({}, theirs.fields, mapping));
  if (!made.ok) throw new Error(JSON.stringify(made.faults));
  const result = merged({ base, mine, theirs: withOwnFields(made.definition, mapping) });
  expect(result.fields.map(({ id }) => id)).toEqual(mine.fields.map(({ id }) => id));

  const records = inventedRecords(base.fields, 120, 2).map((record, at) => ({ ...record, spend: at * 37.25 }));
  const inThousands = ({ spend, ...rest }: (typeof records)[number]) => ({ ...rest, cost: shifted(spend, 1) });
  const told = (definition: Definition, given: readonly RecordInput[]) =>
    sheetsOfRun(runOf(definition, given)).map(({ total, grade, rank, nodes }) => ({
      ...{ total, grade, rank },
      mark: nodes.pilots?.mark,
    }));
  const upstream = told(theirs, records);
  expect(told(result, records.map(inThousands))).toEqual(upstream);
  expect(new Set(upstream.map(({ mark }) => mark)).size).toBeGreaterThan(20);
});
