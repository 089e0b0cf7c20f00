import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Edit } from '../../../designer/editor/edit.ts';
import { createEditor } from '../../../designer/editor/editor-store.ts';
import { isObject } from '../../../rules/document/loose.ts';
import { isSame } from '../../../rules/document/same.ts';
import { definitionHash } from '../../../rules/index.ts';
import type { Choice, Choices } from '../../../rules/merge/conflict.ts';
import { conflictsOf } from '../../../rules/merge/conflicts-of.ts';
import { withLocks } from '../../../rules/merge/locks.ts';
import { merged, undecided } from '../../../rules/merge/merged.ts';
import type { Sides } from '../../../rules/merge/taken.ts';
import type { Definition, Weight } from '../../../schemas/definition.ts';
import { small, suzhou } from '../../designer/editor/definitions.ts';
import { anyEdits } from '../../designer/editor/random-edits.ts';

function edited(base: Definition, edits: readonly (Edit | ((definition: Definition) => Edit))[]): Definition {
  const editor = createEditor({ definition: base });
  for (const edit of edits)
    editor.dispatch(typeof edit === 'function' ? edit(editor.store.getState().definition) : edit);
  return editor.store.getState().definition;
}

const opposite = { mine: 'theirs', theirs: 'mine' } as const;
const turned = (choices: Choices): Choices =>
  Object.fromEntries(Object.entries(choices).map(([key, choice]) => [key, opposite[choice]]));

/** What a side has changed since the base, by the keys of its items. */
const changesOf = (base: Definition, side: Definition) =>
  new Map(conflictsOf({ base, mine: side, theirs: base }).map((item) => [item.key, item]));

/** Two sides of a base, and what a person chose where both changed the same. */
const decided = (base: Definition) =>
  fc
    .tuple(anyEdits, anyEdits, fc.infiniteStream(fc.constantFrom<Choice>('mine', 'theirs')))
    .map(([mine, theirs, coin]) => {
      const sides: Sides = { base, mine: edited(base, mine), theirs: edited(base, theirs) };
      const open = undecided(conflictsOf(sides), {});
      const choices: Choices = Object.fromEntries(open.map(({ key }) => [key, coin.next().value]));
      return { sides, choices };
    });

describe.each([
  { name: 'a small definition', base: small, numRuns: 150 },
  { name: 'the suzhou template', base: suzhou, numRuns: 40 },
])('Merging $name', ({ base, numRuns }) => {
  test('with a side that did nothing is the other side', () => {
    fc.assert(
      fc.property(anyEdits, (edits) => {
        const changed = edited(base, edits);
        expect(definitionHash(merged({ base, mine: changed, theirs: base }))).toBe(definitionHash(changed));
        expect(definitionHash(merged({ base, mine: base, theirs: changed }))).toBe(definitionHash(changed));
        expect(definitionHash(merged({ base, mine: changed, theirs: changed }))).toBe(definitionHash(changed));
      }),
      { numRuns },
    );
  });

  test('the other way round, with the choices turned, gives the same definition', () => {
    fc.assert(
      fc.property(decided(base), ({ sides, choices }) => {
        const swapped = { base, mine: sides.theirs, theirs: sides.mine };
        expect(definitionHash(merged(swapped, turned(choices)))).toBe(definitionHash(merged(sides, choices)));
      }),
      { numRuns },
    );
  });

  test('loses no change silently: each is in the result, or a person decided against it', () => {
    fc.assert(
      fc.property(decided(base), ({ sides, choices }) => {
        const result = changesOf(base, merged(sides, choices));
        for (const side of ['mine', 'theirs'] as const)
          for (const [key, { property, mine, base: before }] of changesOf(base, sides[side])) {
            if (isDecided(key, choices)) continue;
            const now = result.get(key);
            // The order of what is left: whoever was removed by the other side stands in none.
            if (property.startsWith('order')) continue;
            // Moved back to where the group stood that it was in, since a person let that group go.
            if (property === 'parent' && Object.keys(choices).some((one) => one.endsWith(' exists'))) continue;
            // Both added something under one id: it is there, and each of its properties is an item of its own.
            const isAddedTwice = property === 'exists' && changesOf(base, sides[opposite[side]]).has(key);
            const isThere = isAddedTwice
              ? (now?.mine === undefined) === (mine === undefined)
              : isKept(now?.mine, mine, before);
            expect(isThere, `${side} ${key}`).toBe(true);
          }
      }),
      { numRuns },
    );
  });
});

/** Whether a person chose this item, or whether the thing that it is of is to be there at all. */
function isDecided(key: string, choices: Choices): boolean {
  return Object.keys(choices).some(
    (one) => one === key || isPartOf(key, one) || isPartOf(one, key) || (one.endsWith(' exists') && isBelow(key, one)),
  );
}

/** What one weight for all stages became, stage by stage: where a side kept it, the other one's counts. */
function isKept(now: unknown, changed: unknown, before: unknown): boolean {
  if (isSame(now, changed)) return true;
  if (!isObject(now) || !isObject(changed) || isObject(before)) return false;
  return [...new Set([...Object.keys(now), ...Object.keys(changed)])].every(
    (stage) => isSame(now[stage], changed[stage]) || isSame(changed[stage], before),
  );
}

/** A weight of one stage is a part of all weights: where one side gave it another form, they are chosen as a whole. */
function isPartOf(part: string, whole: string): boolean {
  return part.startsWith(`${whole}/`);
}

function isBelow(key: string, exists: string): boolean {
  return key.startsWith(exists.slice(0, -'exists'.length)) || key.endsWith(' exists');
}

test('one weight for all stages, made several by both sides, is a choice stage by stage', () => {
  const weighed = (weight: Weight): Definition => ({
    ...small,
    tree: { ...small.tree, children: small.tree.children.map((node) => ({ ...node, weight })) },
  });
  const sides = { base: weighed(10), mine: weighed({ mature: 3 }), theirs: weighed({ startup: 5 }) };
  const [first = ''] = small.tree.children.map(({ id }) => id);
  expect(
    conflictsOf(sides)
      .filter(({ id }) => id === first)
      .map(({ property, base, mine, theirs, choice }) => ({ property, base, mine, theirs, choice })),
  ).toEqual([
    { property: 'weight/startup', base: 10, mine: undefined, theirs: 5, choice: null },
    { property: 'weight/mature', base: 10, mine: 3, theirs: undefined, choice: null },
  ]);
});

test('a group that one side removed and a person keeps comes back with what stood in it', () => {
  const [group, ...others] = suzhou.tree.children;
  const mine = edited(suzhou, [{ type: 'setWeight', node: group?.id ?? '', stage: 'seed', weight: 77 }]);
  const sides: Sides = { base: suzhou, mine, theirs: { ...suzhou, tree: { ...suzhou.tree, children: others } } };
  const key = `node:${group?.id} exists`;
  expect(conflictsOf(sides).map((item) => [item.key, item.choice])).toEqual([[key, null]]);
  expect(definitionHash(merged(sides, { [key]: 'mine' }))).toBe(definitionHash(mine));
  expect(definitionHash(merged(sides, { [key]: 'theirs' }))).toBe(definitionHash(sides.theirs));
});

describe('A locked node', () => {
  const weigh = (node: string, weight: number): Edit => ({ type: 'setWeight', node, stage: 'startup', weight });
  const sidesOf = (mine: readonly Edit[], theirs: readonly Edit[]): Sides => ({
    base: small,
    mine: edited(small, mine),
    theirs: edited(small, theirs),
  });
  const told = (sides: Sides, locks: readonly string[]) =>
    withLocks(conflictsOf(sides), sides, locks).map(
      ({ id, property, choice, locked }) => `${id} ${property}: ${choice}${locked ? ' (locked)' : ''}`,
    );
  const result = (sides: Sides, locks: readonly string[]) => {
    const items = withLocks(conflictsOf(sides), sides, locks);
    const choices = Object.fromEntries(items.flatMap(({ key, choice }) => (choice ? [[key, choice]] : [])));
    return merged(sides, choices);
  };

  test('is as upstream has it, whoever changed it', () => {
    const sides = sidesOf([weigh('input', 30)], [weigh('input', 35)]);
    expect(told(sides, [])).toEqual(['input weight/startup: null']);
    expect(told(sides, ['input'])).toEqual(['input weight/startup: theirs (locked)']);
    expect(told(sidesOf([weigh('input', 30)], []), ['input'])).toEqual(['input weight/startup: theirs (locked)']);
  });

  test('holds for all below it, and lets nothing in that upstream has not', () => {
    const sides = sidesOf(
      [
        { type: 'setNode', node: 'rdRatio', key: 'unit', value: '‰' },
        { type: 'addNode', kind: 'indicator', parent: 'input', id: 'fresh' },
      ],
      [],
    );
    expect(told(sides, ['input']).toSorted()).toEqual([
      'fresh exists: theirs (locked)',
      'rdRatio unit: theirs (locked)',
    ]);
    expect(definitionHash(result(sides, ['input']))).toBe(definitionHash(small));
  });

  test('says nothing of its siblings', () => {
    const sides = sidesOf([weigh('output', 10)], [weigh('input', 35)]);
    expect(told(sides, ['input']).toSorted()).toEqual([
      'input weight/startup: theirs (locked)',
      'output weight/startup: mine',
    ]);
  });
});
