import { expect, test } from 'vitest';
import { apart } from '../../../rules/lineage/apart.ts';
import type { Definition } from '../../../schemas/definition.ts';

const definition = (fields: readonly string[], facts: readonly string[] = []): Definition => ({
  formatVersion: 1,
  name: { 'zh-CN': '规则' },
  fields: fields.map((id) => ({ id, name: { 'zh-CN': id }, type: 'number' })),
  facts: facts.map((id) => ({ id, name: { 'zh-CN': id }, formula: '1' })),
  tree: { id: 'total', name: { 'zh-CN': '总分' }, children: [] },
});

test.each<{ why: string; own: Definition; upstream?: Definition; lineage: object }>([
  { why: 'its own id where that is free', own: definition(['other']), lineage: {} },
  { why: 'another where the park has a field so called', own: definition(['new']), lineage: { new: 'new_2' } },
  { why: 'another where the park has a fact so called', own: definition([], ['new']), lineage: { new: 'new_2' } },
  { why: 'the next that the park has not', own: definition(['new', 'new_2']), lineage: { new: 'new_3' } },
  {
    why: 'the next that upstream has not',
    own: definition(['new']),
    upstream: definition(['new', 'new_2'], ['new_3']),
    lineage: { new: 'new_4' },
  },
])('a field that comes by itself gets $why', ({ own, upstream = definition(['new']), lineage }) => {
  const made = apart({ units: { x: '万元' } }, ['new'], own, upstream);
  expect(made).toEqual({
    units: { x: '万元' },
    ...(Object.keys(lineage).length > 0 ? { ids: { field: lineage } } : {}),
  });
});

test('one that came before, as a merge that was cut off has left it, gets the same id again', () => {
  const own = definition(['new']);
  const came = { id: 'new_2', name: { 'zh-CN': 'new' }, type: 'number' } as const;
  const made = apart({}, ['new'], { ...own, fields: [...own.fields, came] }, definition(['new']));
  expect(made).toEqual({ ids: { field: { new: 'new_2' } } });
});

test('two of one long name are told apart', () => {
  const long = 'a'.repeat(64);
  const made = apart({}, [long], definition([long]), definition([long]));
  expect(made.ids?.field?.[long]).toBe(`${'a'.repeat(62)}_2`);
});
