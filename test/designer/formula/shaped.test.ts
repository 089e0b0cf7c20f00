import { describe, expect, test } from 'vitest';
import { shapedOf } from '../../../designer/formula/shaped.ts';
import { fitToShape } from '../../../rules/check/shape/fit-to-shape.ts';
import { templates } from '../../../rules/templates/index.ts';
import type { Definition } from '../../../schemas/definition.ts';

type Loose = Record<string, unknown>;

/** Drafts as someone leaves them half typed, each made of the one before by changing the tree alone. */
const edits: readonly (readonly [what: string, change: (child: Loose, tree: Loose) => Loose])[] = [
  ['a weight', (child) => ({ ...child, weight: 7 })],
  ['a weight that is no number', (child) => ({ ...child, weight: 'heavy' })],
  ['weights by stage', (child) => ({ ...child, weight: { seed: 1, sapling: null } })],
  ['no name', ({ name: _, ...child }) => child],
  ['no id', ({ id: _, ...child }) => child],
  ['children that are no list', (child) => ({ ...child, children: 'none' })],
  ['children of any kind', (child) => ({ ...child, children: [null, 7, [], {}, { id: 'a', children: [{}] }] })],
  ['an unknown key', (child) => ({ ...child, colour: 'red' })],
  ['an indicator without a scoring', (child) => ({ id: child.id, formula: 'x' })],
  ['a branch that is too deep', (child) => deep(child, 40)],
];

function deep(node: Loose, levels: number): Loose {
  return levels === 0 ? node : { ...node, id: `${node.id}${levels}`, children: [deep(node, levels - 1)] };
}

function edited(draft: Definition, change: (child: Loose, tree: Loose) => Loose): Definition {
  const tree = draft.tree as unknown as Loose;
  const [first, ...others] = tree.children as readonly Loose[];
  return { ...draft, tree: { ...tree, children: [change(first ?? {}, tree), ...others] } } as unknown as Definition;
}

const inFull = (draft: Definition) => JSON.stringify(fitToShape(draft).definition);

describe.each(templates.map(({ id, definition }) => ({ id, definition })))('Of the template $id', ({ definition }) => {
  test.each(edits)('%s: what is fitted node by node is what is fitted as a whole', (_, change) => {
    expect(JSON.stringify(shapedOf(definition))).toBe(inFull(definition));
    const draft = edited(definition, change);
    expect(JSON.stringify(shapedOf(draft))).toBe(inFull(draft));
    const next = edited(draft, (child) => ({ ...child, weight: 3 }));
    expect(JSON.stringify(shapedOf(next))).toBe(inFull(next));
  });

  test('a tree that is none, and a draft with another part, are fitted as a whole', () => {
    shapedOf(definition);
    for (const draft of [
      { ...definition, tree: null },
      { ...definition, tree: { ...definition.tree, children: null } },
      { ...definition, scale: { full: 'much' } },
      { ...definition, fields: [] },
    ] as unknown as Definition[])
      expect(JSON.stringify(shapedOf(draft))).toBe(inFull(draft));
  });

  test('nodes that an edit leaves alone stay the very same', () => {
    const draft = structuredClone(definition);
    const before = shapedOf(draft);
    const after = shapedOf(edited(draft, (child) => ({ ...child, weight: 5 })));
    expect(after.tree.children[1]).toBe(before.tree.children[1]);
    expect(after.fields).toBe(before.fields);
  });
});
