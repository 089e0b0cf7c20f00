import { expect, test } from 'vitest';
import { fieldsAsked } from '../../../rules/lineage/fields-asked.ts';
import { localised } from '../../../rules/lineage/localised.ts';
import type { Condition, Definition, Indicator } from '../../../schemas/definition.ts';

const rules = (formula: string, fields: readonly string[], more: Partial<Definition> = {}): Definition => ({
  formatVersion: 1,
  name: { 'zh-CN': '规则' },
  fields: fields.map((id) => ({ id, name: { 'zh-CN': id }, type: 'number' })),
  tree: { id: 'total', name: { 'zh-CN': '总分' }, children: [indicator('one', formula)] },
  ...more,
});

function indicator(id: string, formula: string): Indicator {
  const scoring = { method: 'linear', from: 0, to: 1 } as const;
  return { id, name: { 'zh-CN': id }, formula, scoring };
}

const when: Condition = { all: [{ fact: 'b', operator: 'greaterThan', value: 1 }] };

test.each<{ what: string; mine?: Definition; theirs: Definition; asked: readonly string[] }>([
  { what: 'none where nothing is new', theirs: rules('a', ['a', 'b']), asked: [] },
  { what: 'one that is new', theirs: rules('a + c', ['a', 'b', 'c']), asked: ['c'] },
  { what: 'one that is new, read or not', theirs: rules('a', ['a', 'b', 'c']), asked: ['c'] },
  {
    what: 'none that the park has removed and nothing reads',
    mine: rules('a', ['a']),
    theirs: rules('a * 2', ['a', 'b']),
    asked: [],
  },
  {
    what: 'one that the park has removed and a formula reads now',
    mine: rules('a', ['a']),
    theirs: rules('a + b', ['a', 'b']),
    asked: ['b'],
  },
  {
    what: 'one that the park has removed and a condition reads now',
    mine: rules('a', ['a']),
    theirs: rules('a', ['a', 'b'], {
      adjustments: [{ id: 'x', kind: 'veto', name: { 'zh-CN': '否决' }, when }],
    }),
    asked: ['b'],
  },
  {
    what: 'one that the park has removed and the ranking is within now',
    mine: rules('a', ['a']),
    theirs: rules('a', ['a', 'b'], { rankWithin: ['b'] }),
    asked: ['b'],
  },
])('of a release are asked about: $what', ({ mine = rules('a', ['a', 'b']), theirs, asked }) => {
  const base = rules('a', ['a', 'b']);
  expect(fieldsAsked(theirs, { base, mine, theirs }).map(({ id }) => id)).toEqual(asked);
});

test('they are named as upstream does, whatever the rule set calls its own', () => {
  const lineage = { ids: { field: { a: 'own', c: 'mine' } } };
  const under = (definition: Definition) => {
    const made = localised(definition, lineage);
    if (!made.ok) throw new Error('The units fit');
    return made.definition;
  };
  const theirs = rules('a + c', ['a', 'c']);
  const sides = { base: under(rules('a', ['a'])), mine: under(rules('a', ['a'])), theirs: under(theirs) };
  expect(fieldsAsked(theirs, sides).map(({ id }) => id)).toEqual(['c']);
});
