import { describe, expect, test } from 'vitest';
import { clipOf } from '../../../designer/editor/clipboard/clip-of.ts';
import { clipText, parseClip } from '../../../designer/editor/clipboard/parse-clip.ts';
import type { Edit } from '../../../designer/editor/edit.ts';
import { createEditor } from '../../../designer/editor/editor-store.ts';
import { nodeAtPointer, nodeIndexOf } from '../../../designer/editor/tree/node-index.ts';
import { check } from '../../../rules/check/index.ts';
import type { Definition } from '../../../schemas/definition.ts';
import { small, suzhou } from './definitions.ts';

function edited(definition: Definition, ...edits: readonly Edit[]) {
  const editor = createEditor({ definition });
  const outcomes = edits.map((edit) => editor.dispatch(edit));
  const { definition: after, history } = editor.store.getState();
  const labels = history.entries.map(({ label }) => label);
  return {
    after,
    outcomes,
    labels,
    childrenOf: (id: string) => childIds(after, id),
    node: (id: string) => nodeOf(after, id),
  };
}

const nodeOf = (definition: Definition, id: string) => nodeIndexOf(definition).byId.get(id)?.node;
const childIds = (definition: Definition, id: string) =>
  [...nodeIndexOf(definition).byId].filter(([, { parent }]) => parent === id).map(([child]) => child);
const errors = (definition: Definition) => check(definition).filter(({ severity }) => severity === 'error');

describe('a new node', () => {
  test('of the kind indicator is valid at once and changes no score until it has a weight', () => {
    const { after, outcomes, node } = edited(small, {
      type: 'addNode',
      kind: 'indicator',
      parent: 'input',
      formula: 'patents',
    });
    expect(outcomes[0]?.created).toEqual(['indicator']);
    expect(node('indicator')).toMatchObject({ unit: '件', weight: 0, formula: 'patents' });
    expect(errors(after)).toEqual([]);
  });

  test.each([
    { formula: 'dishonestListed', scoring: { method: 'boolean', mark: 100 } },
    { formula: 'industry', scoring: { method: 'lookup', marks: { C39: 0, C27: 0 } } },
    { formula: 'revenue / 2', scoring: { method: 'linear', from: 0, to: 100 } },
  ])('that reads $formula is scored by $scoring.method', ({ formula, scoring }) => {
    const { node } = edited(small, { type: 'addNode', kind: 'indicator', parent: 'input', id: 'one', formula });
    expect(node('one')).toMatchObject({ scoring });
  });

  test('stands where it was put, under an id that is free', () => {
    const { childrenOf } = edited(small, { type: 'addNode', kind: 'group', parent: 'total', index: 0, id: 'input' });
    expect(childrenOf('total')).toEqual(['input2', 'input', 'output']);
  });

  test('does not stand below an indicator', () => {
    const { outcomes } = edited(small, { type: 'addNode', kind: 'group', parent: 'rdRatio' });
    expect(outcomes[0]?.refused?.en).toBe('"R&D intensity" is an indicator: nothing stands below it. Choose a group.');
  });
});

describe('moving', () => {
  test.each([
    { nodes: ['input'], index: 2, order: ['output', 'input'], why: 'behind the last' },
    { nodes: ['output'], index: 0, order: ['output', 'input'], why: 'to the front' },
    { nodes: ['input'], index: 1, order: ['input', 'output'], why: 'to where it stands' },
    { nodes: ['input', 'rdRatio'], index: 2, order: ['output', 'input'], why: 'what is inside comes along' },
  ])('$nodes to place $index gives $order: $why', ({ nodes, index, order }) => {
    const { childrenOf } = edited(small, { type: 'moveNodes', nodes, parent: 'total', index });
    expect(childrenOf('total')).toEqual(order);
    expect(childrenOf('input')).toEqual(['rdRatio']);
  });

  test.each([
    { nodes: ['total'], parent: 'input', said: 'the root' },
    { nodes: ['input'], parent: 'input', said: 'below itself' },
    { nodes: ['input'], parent: 'rdRatio', said: 'nothing stands below' },
    { nodes: ['nowhere'], parent: 'input', said: 'no longer there' },
  ])('$nodes into $parent is refused: $said', ({ nodes, parent, said }) => {
    const { after, outcomes } = edited(small, { type: 'moveNodes', nodes, parent });
    expect(outcomes[0]?.refused?.en).toContain(said);
    expect(after).toBe(small);
  });
});

describe('weights', () => {
  test('one for a stage spreads a single weight over all stages first', () => {
    const { node } = edited(small, { type: 'setWeight', node: 'rdRatio', stage: 'startup', weight: 25 });
    expect(node('rdRatio')?.weight).toEqual({ startup: 25, mature: 10 });
  });

  test('left out for a stage, the node is not used in it', () => {
    const { node } = edited(small, { type: 'setWeight', node: 'input', stage: 'mature', weight: undefined });
    expect(node('input')?.weight).toEqual({ startup: 40 });
  });

  test('a stage that is removed takes its weights and variants along; the last one leaves a single weight', () => {
    const one = edited(small, { type: 'removeEntry', section: 'stages', entry: 'startup' });
    expect(one.node('input')?.weight).toEqual({ mature: 25 });
    expect(one.node('rdRatio')).not.toHaveProperty('variants');
    const none = edited(one.after, { type: 'removeEntry', section: 'stages', entry: 'mature' });
    expect(none.node('input')?.weight).toBe(25);
  });

  test('a new stage like another one weighs the same and stands before the default one', () => {
    const when = { fact: 'age', operator: 'lessThan', value: 8 } as const;
    const entry = { id: 'growth', name: { 'zh-CN': '成长期' }, when };
    const { after, node } = edited(small, { type: 'addEntry', section: 'stages', entry, like: 'startup' });
    expect(after.stages?.map(({ id }) => id)).toEqual(['startup', 'growth', 'mature']);
    expect(node('input')?.weight).toEqual({ startup: 40, mature: 25, growth: 40 });
    expect(errors(after)).toEqual([]);
  });
});

describe('the history says', () => {
  test.each<{ edit: Edit; zh: string; en: string }>([
    {
      edit: { type: 'setWeight', node: 'input', stage: 'startup', weight: 25 },
      zh: '“创新投入”权重（初创期）：40 → 25',
      en: 'Weight of Innovation input, Start-up: 40 → 25',
    },
    {
      edit: { type: 'setNode', node: 'rdRatio', key: 'missing', value: 'exclude' },
      zh: '“研发投入占比”的缺失处理：计 0 分 → 不计，权重分给同级',
      en: 'Missing policy of R&D intensity: 0 marks → left out, its weight goes to its siblings',
    },
    {
      edit: { type: 'removeEntry', section: 'grades', entry: 'AA' },
      zh: '删除等级“AA级”',
      en: 'Delete grade "AA"',
    },
    {
      edit: { type: 'setScale', key: 'max', value: undefined },
      zh: '总分的最大值：130 → 无',
      en: 'Greatest value of the total: 130 → none',
    },
  ])('$en', ({ edit, zh, en }) => {
    expect(edited(small, edit).labels.map((label) => [label['zh-CN'], label.en])).toEqual([[zh, en]]);
  });
});

describe('one gesture is one step', () => {
  test('from its first value to its last', () => {
    const editor = createEditor({ definition: small });
    for (const weight of [39, 31, 25])
      editor.dispatch({ type: 'setWeight', node: 'input', stage: 'startup', weight }, { gesture: 'slider-1' });
    const { history } = editor.store.getState();
    expect(history.entries.map(({ label }) => label.en)).toEqual(['Weight of Innovation input, Start-up: 40 → 25']);
    editor.undo();
    expect(JSON.stringify(editor.store.getState().definition)).toBe(JSON.stringify(small));
  });

  test('and none where it ends where it began', () => {
    const editor = createEditor({ definition: small });
    for (const weight of [39, 40])
      editor.dispatch({ type: 'setWeight', node: 'input', stage: 'startup', weight }, { gesture: 'slider-1' });
    expect(editor.store.getState().history.entries).toEqual([]);
    expect(editor.store.getState().definition).toBe(small);
  });
});

test('an edit that changes nothing makes no step', () => {
  const { labels, outcomes } = edited(small, { type: 'setNode', node: 'rdRatio', key: 'unit', value: '%' });
  expect([labels, outcomes[0]?.changed]).toEqual([[], false]);
});

test('a version that is only looked at can be collapsed, not changed', () => {
  const editor = createEditor({ definition: small, readOnly: true });
  expect(editor.dispatch({ type: 'removeNodes', nodes: ['input'] }).refused?.en).toContain('only be viewed');
  editor.dispatch({ type: 'setCollapsed', nodes: ['output'], collapsed: true });
  expect([...editor.store.getState().collapsed]).toEqual(['input', 'output']);
});

test('what is pasted into another rule set brings what it reads, and scores by it', () => {
  const text = clipText(clipOf(suzhou, [suzhou.tree.children[0]?.id ?? '']));
  const clip = parseClip(text);
  if (!clip) throw new Error('The clip is none');
  const { after, outcomes } = edited(small, { type: 'pasteNodes', clip, parent: 'total' });
  expect(outcomes[0]?.created.length).toBeGreaterThan(10);
  expect(errors(after)).toEqual([]);
});

test('a fact of the same id that means something else comes along under another one', () => {
  const other: Definition = {
    ...small,
    facts: [{ id: 'age', name: { 'zh-CN': '年龄' }, formula: 'years(foundedOn) + 1' }],
  };
  const reads = edited(other, { type: 'setNode', node: 'rdRatio', key: 'formula', value: 'age * 2' }).after;
  const { after, node } = edited(small, { type: 'pasteNodes', clip: clipOf(reads, ['rdRatio']), parent: 'output' });
  expect(after.facts?.map(({ id, formula }) => [id, formula])).toEqual([
    ['age', 'years(foundedOn)'],
    ['age2', 'years(foundedOn) + 1'],
  ]);
  expect(node('rdRatio2')).toMatchObject({ formula: 'age2 * 2' });
});

test('a text that is no clip is none', () => {
  for (const text of [
    '',
    '{}',
    '{"canopy-clip":1}',
    '{"canopy-clip":1,"nodes":[1],"fields":[],"facts":[],"tables":[]}',
  ])
    expect(parseClip(text)).toBeUndefined();
});

test('every quick fix that check offers for a broken draft can be done', () => {
  const broken: Definition = {
    ...small,
    fields: [...small.fields, ...small.fields.slice(0, 1)],
    rankWithin: ['stage', 'industri'],
  };
  const fixes = check(broken).flatMap(({ fix }) => fix ?? []);
  expect(fixes.length).toBeGreaterThan(1);
  for (const { label, patch } of fixes) {
    const { outcomes, labels } = edited(broken, { type: 'applyPatch', patch, label });
    expect(outcomes[0]).toMatchObject({ changed: true, refused: null });
    expect(labels).toEqual([label]);
  }
});

test('drafts of any shape are edited as far as they go, and what is not understood stays', () => {
  // A draft from elsewhere, of no shape that the types know.
  const odd = {
    name: 7,
    fields: 'none',
    tree: { id: 'root', children: [null, 3, { id: 'a' }], extra: [1] },
    more: { x: 1 },
  };
  const draft = odd as unknown as Definition;
  const { after, outcomes } = edited(
    draft,
    { type: 'addEntry', section: 'fields', entry: { id: 'f', name: { 'zh-CN': '项' }, type: 'number' } },
    { type: 'setWeight', node: 'a', stage: 's', weight: 5 },
    { type: 'renameId', of: 'node', from: 'a', to: 'b' },
    { type: 'addNode', kind: 'group', parent: 'root' },
  );
  expect(outcomes.map(({ changed }) => changed)).toEqual([false, true, true, true]);
  expect(after).toMatchObject({
    name: 7,
    fields: 'none',
    more: { x: 1 },
    tree: { extra: [1], children: [null, 3, { id: 'b' }, {}] },
  });
});

test.each([
  { pointer: '/tree', id: 'total' },
  { pointer: '/tree/children/0/children/0/scoring/bands/2/from', id: 'rdRatio' },
  { pointer: '/tree/children/0/weight/startup', id: 'input' },
  { pointer: '/fields/0', id: undefined },
])('$pointer is of $id', ({ pointer, id }) => {
  expect(nodeAtPointer(small, pointer)?.node.id).toBe(id);
});
