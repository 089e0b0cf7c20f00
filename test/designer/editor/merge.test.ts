import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Edit } from '../../../designer/editor/edit.ts';
import { createEditor } from '../../../designer/editor/editor-store.ts';
import { nodeIndexOf } from '../../../designer/editor/tree/node-index.ts';
import { definitionHash } from '../../../rules/definition-hash.ts';
import { conflictsOf } from '../../../rules/merge/conflicts-of.ts';
import { merged, undecided } from '../../../rules/merge/merged.ts';
import type { Definition } from '../../../schemas/definition.ts';
import { small, suzhou } from './definitions.ts';
import { anyEdits } from './random-edits.ts';

function after(base: Definition, ...edits: readonly (Edit | ((definition: Definition) => Edit))[]): Definition {
  const editor = createEditor({ definition: base });
  for (const edit of edits) {
    const { definition } = editor.store.getState();
    editor.dispatch(typeof edit === 'function' ? edit(definition) : edit);
  }
  return editor.store.getState().definition;
}

const all = (sides: Parameters<typeof conflictsOf>[0], choice: 'mine' | 'theirs') =>
  Object.fromEntries(conflictsOf(sides).map(({ key }) => [key, choice]));

const manySides = fc.tuple(anyEdits, anyEdits).map(([mine, theirs]) => ({
  base: suzhou,
  mine: after(suzhou, ...mine),
  theirs: after(suzhou, ...theirs),
}));

test('where one side did nothing, the merge is the other side, with nothing to choose', () => {
  fc.assert(
    fc.property(anyEdits, (plans) => {
      const changed = after(suzhou, ...plans);
      for (const sides of [
        { base: suzhou, mine: changed, theirs: suzhou },
        { base: suzhou, mine: suzhou, theirs: changed },
      ]) {
        expect(undecided(conflictsOf(sides), {})).toEqual([]);
        expect(definitionHash(merged(sides))).toBe(definitionHash(changed));
      }
    }),
    { numRuns: 80 },
  );
});

test('whoever merges, what needs no choice comes out the same', () => {
  fc.assert(
    fc.property(manySides, ({ base, mine, theirs }) => {
      const items = conflictsOf({ base, mine, theirs });
      const mirrored = conflictsOf({ base, mine: theirs, theirs: mine });
      const turned = { mine: 'theirs', theirs: 'mine' } as const;
      const sorted = (keys: readonly (readonly [string, unknown])[]) => [...keys].sort(([a], [b]) => (a < b ? -1 : 1));
      expect(sorted(mirrored.map(({ key, choice }) => [key, choice && turned[choice]]))).toEqual(
        sorted(items.map(({ key, choice }) => [key, choice])),
      );
      const [ours, others] = [all({ base, mine, theirs }, 'mine'), all({ base, mine, theirs }, 'theirs')];
      const open = undecided(items, {}).map(({ key }) => key);
      const choices = Object.fromEntries(open.map((key) => [key, ours[key] ?? 'mine']));
      const opposite = Object.fromEntries(open.map((key) => [key, others[key] ?? 'theirs']));
      expect(definitionHash(merged({ base, mine, theirs }, choices))).toBe(
        definitionHash(merged({ base, mine: theirs, theirs: mine }, opposite)),
      );
    }),
    { numRuns: 80 },
  );
});

test('choosing one side throughout gives that side', () => {
  fc.assert(
    fc.property(manySides, (sides) => {
      for (const side of ['mine', 'theirs'] as const)
        expect(definitionHash(merged(sides, all(sides, side)))).toBe(definitionHash(sides[side]));
    }),
    { numRuns: 80 },
  );
});

const itemsAfter = (mine: readonly Edit[], theirs: readonly Edit[]) => {
  const sides = { base: small, mine: after(small, ...mine), theirs: after(small, ...theirs) };
  const told = conflictsOf(sides).map(({ id, property, choice }) => `${id} ${property}: ${choice}`);
  return { sides, told, merged: merged(sides) };
};
const weigh = (node: string, stage: string, weight: number): Edit => ({ type: 'setWeight', node, stage, weight });
const move = (node: string, parent: string): Edit => ({ type: 'moveNodes', nodes: [node], parent });
const remove = (node: string): Edit => ({ type: 'removeNodes', nodes: [node] });

test.each<{ why: string; mine: readonly Edit[]; theirs: readonly Edit[]; told: readonly string[] }>([
  {
    why: 'weights of different stages are both taken',
    mine: [weigh('input', 'startup', 30)],
    theirs: [weigh('input', 'mature', 35)],
    told: ['input weight/startup: mine', 'input weight/mature: theirs'],
  },
  {
    why: 'the same weight in two ways is a choice',
    mine: [weigh('input', 'startup', 30)],
    theirs: [weigh('input', 'startup', 35)],
    told: ['input weight/startup: null'],
  },
  {
    why: 'what both did alike is no matter',
    mine: [weigh('input', 'startup', 30)],
    theirs: [weigh('input', 'startup', 30)],
    told: [],
  },
  {
    why: 'what one removed and the other worked on is a choice',
    mine: [remove('rdRatio')],
    theirs: [{ type: 'setNode', node: 'rdRatio', key: 'unit', value: '‰' }],
    told: ['rdRatio exists: null'],
  },
  {
    why: 'a group is not removed with what somebody put into it',
    mine: [remove('input')],
    theirs: [{ type: 'addNode', kind: 'indicator', parent: 'input', id: 'fresh' }],
    told: ['input exists: null', 'fresh exists: theirs'],
  },
  {
    why: 'two groups are never put below each other',
    mine: [move('input', 'output')],
    theirs: [move('output', 'input')],
    told: ['input parent: null', 'output parent: null'],
  },
])('$why', ({ mine, theirs, told }) => {
  expect([...itemsAfter(mine, theirs).told].sort()).toEqual([...told].sort());
});

test('however two moves are chosen that would make a circle, every node is still in the tree', () => {
  const { sides } = itemsAfter([move('input', 'output')], [move('output', 'input')]);
  const items = conflictsOf(sides).map(({ key }) => key);
  for (const [first, second] of [
    ['mine', 'mine'],
    ['mine', 'theirs'],
    ['theirs', 'mine'],
    ['theirs', 'theirs'],
  ] as const) {
    const whole = merged(sides, { [items[0] ?? '']: first, [items[1] ?? '']: second });
    expect([...nodeIndexOf(whole).byId.keys()].sort()).toEqual(['input', 'inventions', 'output', 'rdRatio', 'total']);
  }
});

test('drafts that can not be told apart by id are chosen between as a whole', () => {
  const twice: Definition = { ...small, fields: [...small.fields, ...small.fields] };
  const items = conflictsOf({ base: small, mine: twice, theirs: { ...small, rankWithin: [] } });
  expect(items.map(({ property, choice }) => [property, choice])).toEqual([['whole', null]]);
});
