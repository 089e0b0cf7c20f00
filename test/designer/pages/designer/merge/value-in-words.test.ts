import { describe, expect, test } from 'vitest';
import { keyOfProperty, valueInWords } from '../../../../../designer/pages/designer/merge/value-in-words.ts';
import { conflictsOf } from '../../../../../rules/merge/conflicts-of.ts';
import { namingOf } from '../../../../../rules/words/naming.ts';
import type { Definition, Indicator } from '../../../../../schemas/definition.ts';

const rd: Indicator = {
  id: 'rd',
  name: { 'zh-CN': '研发强度', en: 'R&D intensity' },
  weight: { startup: 40, mature: 60 },
  formula: 'rdExpense',
  scoring: { method: 'linear', from: 0, to: 10 },
  missing: 'zero',
};
const talent: Indicator = { ...rd, id: 'talent', name: { 'zh-CN': '人才规模', en: 'Talent' } };

const base: Definition = {
  formatVersion: 1,
  name: { 'zh-CN': '规则' },
  fields: [{ id: 'rdExpense', name: { 'zh-CN': '研发费用', en: 'R&D expense' }, type: 'number' }],
  stages: [
    { id: 'startup', name: { 'zh-CN': '种子期', en: 'Startup' } },
    { id: 'mature', name: { 'zh-CN': '成熟期', en: 'Mature' } },
  ],
  tree: { id: 'total', name: { 'zh-CN': '总分' }, children: [rd, talent] },
  adjustments: [
    {
      id: 'must',
      name: { 'zh-CN': '门槛' },
      kind: 'require',
      when: { fact: 'rdExpense', operator: 'greaterThan', value: 0 },
    },
  ],
};

const withFirst = (part: Partial<Indicator>): Definition => ({
  ...base,
  tree: { ...base.tree, children: [{ ...rd, ...part }, talent] },
});

/** What the dialog says of the only difference. */
function said(theirs: Definition, language: 'zh-CN' | 'en' = 'zh-CN') {
  const naming = namingOf(language, base, theirs);
  const [item, ...others] = conflictsOf({ base, mine: base, theirs });
  if (!item || others.length > 0) throw new Error('That is not one difference');
  return {
    key: keyOfProperty(item.property, naming),
    mine: valueInWords(item, item.mine, { definition: base, naming }),
    theirs: valueInWords(item, item.theirs, { definition: theirs, naming }),
  };
}

describe('A difference in the merge is said', () => {
  test.each([
    {
      what: 'a scoring',
      theirs: withFirst({ scoring: { method: 'linear', from: 2, to: 8 } }),
      mine: /^线性：从 0 到 10$/,
      says: /^线性：从 2 到 8$/,
    },
    {
      what: 'a formula by names',
      theirs: withFirst({ formula: 'rdExpense * 2' }),
      mine: /^研发费用$/,
      says: /^研发费用 × 2$/,
    },
    {
      what: 'a weight by the stage’s name',
      theirs: withFirst({ weight: { startup: 50, mature: 60 } }),
      key: '种子期',
      mine: /^40$/,
      says: /^50$/,
    },
    {
      what: 'one weight for all stages beside one for each',
      theirs: withFirst({ weight: 50 }),
      mine: /^种子期 40，成熟期 60$/,
      says: /^50$/,
    },
    { what: 'what becomes of a missing value', theirs: withFirst({ missing: { mark: 5 } }), mine: /0 分/, says: /5/ },
    {
      what: 'a condition',
      theirs: {
        ...base,
        adjustments: [
          {
            id: 'must',
            name: { 'zh-CN': '门槛' },
            kind: 'require' as const,
            when: { fact: 'rdExpense', operator: 'greaterThan' as const, value: 9 },
          },
        ],
      },
      mine: /^研发费用.*0$/,
      says: /^研发费用.*9$/,
    },
    {
      what: 'an order by names',
      theirs: { ...base, tree: { ...base.tree, children: [talent, rd] } },
      mine: /^研发强度，人才规模$/,
      says: /^人才规模，研发强度$/,
    },
  ])('$what', ({ theirs, key = null, mine, says }) => {
    expect(said(theirs)).toEqual({
      key,
      mine: expect.stringMatching(mine),
      theirs: expect.stringMatching(says),
    });
  });

  test('in English, too', () => {
    expect(said(withFirst({ weight: { startup: 50, mature: 60 } }), 'en')).toMatchObject({ key: 'Startup' });
  });

  test('a half-written condition with its gap', () => {
    const item = { id: 'must', property: 'when' };
    const naming = namingOf('zh-CN', base);
    expect(valueInWords(item, { fact: 'rdExpense' }, { definition: base, naming })).toContain('…');
  });
});
