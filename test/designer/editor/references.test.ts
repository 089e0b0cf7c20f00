import { expect, test } from 'vitest';
import type { Edit } from '../../../designer/editor/edit.ts';
import { createEditor } from '../../../designer/editor/editor-store.ts';
import { check } from '../../../rules/check/index.ts';
import { withNames } from '../../../rules/document/references/formula-names.ts';
import type { Definition } from '../../../schemas/definition.ts';
import { small, suzhou } from './definitions.ts';

function after(definition: Definition, edit: Edit) {
  const editor = createEditor({ definition });
  const outcome = editor.dispatch(edit);
  return { ...outcome, definition: editor.store.getState().definition };
}

const codes = (definition: Definition) => check(definition).map(({ code }) => code);

test.each([
  { of: 'field', from: 'revenue', to: 'turnover' },
  { of: 'field', from: 'industry', to: 'sector' },
  { of: 'fact', from: 'age', to: 'years_old' },
  { of: 'table', from: 'ceiling', to: 'limits' },
  { of: 'node', from: 'rdRatio', to: 'intensity' },
  { of: 'stage', from: 'startup', to: 'early' },
  { of: 'grade', from: 'AA', to: 'second' },
  { of: 'application', from: 'pointsLoan', to: 'loan' },
] as const)(
  'a $of renamed from $from to $to is nowhere called $from any more, and nothing is wrong',
  ({ of, from, to }) => {
    const { definition } = after(small, { type: 'renameId', of, from, to });
    const withoutTexts = JSON.stringify(definition, (key, value) => (key === 'name' ? undefined : value));
    expect(withoutTexts).not.toMatch(new RegExp(`\\b${from}\\b`));
    expect(codes(definition)).toEqual(codes(small));
  },
);

test('the root may be called as a fact of the engine is: that one stays', () => {
  const { definition } = after(small, { type: 'renameId', of: 'node', from: 'total', to: 'score' });
  expect(definition.tree.id).toBe('score');
  expect(definition.applications?.[0]?.quota?.orderBy).toEqual([{ fact: 'total', descending: true }]);
});

test('every stage, fact, table and grade of a large definition can be renamed without a new problem', () => {
  const before = codes(suzhou);
  const kinds = { stage: suzhou.stages, fact: suzhou.facts, table: suzhou.tables, grade: suzhou.grades } as const;
  for (const of of ['stage', 'fact', 'table', 'grade'] as const)
    for (const { id } of kinds[of] ?? [])
      expect(codes(after(suzhou, { type: 'renameId', of, from: id, to: `${id}_new` }).definition), id).toEqual(before);
});

test('an option that gets another value keeps its conditions, rows and test records', () => {
  const definition: Definition = {
    ...small,
    stages: [
      { id: 'startup', name: { 'zh-CN': '初' }, when: { fact: 'industry', operator: 'in', value: ['C39', 'C27'] } },
      { id: 'mature', name: { 'zh-CN': '熟' } },
    ],
    facts: [{ id: 'isIt', name: { 'zh-CN': '电子' }, formula: 'if(industry == "C39", 1, 0)' }],
  };
  const { definition: renamed } = after(definition, {
    type: 'renameOption',
    field: 'industry',
    from: 'C39',
    to: 'I65',
  });
  expect(renamed.stages?.[0]?.when).toEqual({ fact: 'industry', operator: 'in', value: ['I65', 'C27'] });
  expect(renamed.facts?.[0]?.formula).toBe('if(industry == "I65", 1, 0)');
  expect(renamed.tests?.[0]?.record.industry).toBe('I65');
  expect(renamed.tests?.[1]?.record.industry).toBe('C27');
});

test.each([
  { to: 'patents', why: 'another field has it' },
  { to: 'age', why: 'a fact has it' },
  { to: '9lives', why: 'it begins with a digit' },
  { to: 'stage', why: 'it is a word of the engine' },
  { to: 'constructor', why: 'every object has it' },
])('a field is not renamed to $to: $why', ({ to }) => {
  const { changed, refused } = after(small, { type: 'renameId', of: 'field', from: 'revenue', to });
  expect(changed).toBe(false);
  expect(refused?.['zh-CN']).toContain(to);
});

test.each([
  { formula: 'a + aa * a', now: 'b + aa * b', why: 'whole names only' },
  { formula: 'lookup(a, "a") + a', now: 'lookup(a, "a") + b', why: 'tables and texts are something else' },
  { formula: 'max( a,(a) ) ? prev(a,2) : -a', now: 'max( b,(b) ) ? prev(b,2) : -b', why: 'blanks stay as they are' },
  { formula: 'a + "a" + max(a,', now: 'b + "a" + max(b,', why: 'a half-written formula follows, too' },
])('$formula becomes $now: $why', ({ formula, now }) => {
  expect(withNames(formula, (name, role) => (role === 'fact' && name === 'a' ? 'b' : name))).toBe(now);
});
