import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Edit } from '../../../designer/editor/edit.ts';
import { createEditor } from '../../../designer/editor/editor-store.ts';
import { conflictsOf } from '../../../designer/editor/merge/conflicts-of.ts';
import { merged, undecided } from '../../../designer/editor/merge/merged.ts';
import { definitionHash } from '../../../rules/definition-hash.ts';
import type { Definition } from '../../../schemas/definition.ts';
import { suzhou } from './definitions.ts';
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
