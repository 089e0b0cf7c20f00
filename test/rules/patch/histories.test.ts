import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createEditor } from '../../../designer/editor/editor-store.ts';
import { comparisonOf } from '../../../rules/compare/comparison.ts';
import { canonicalDefinition, definitionHash } from '../../../rules/definition-hash.ts';
import { templates } from '../../../rules/templates/index.ts';
import type { Definition } from '../../../schemas/definition.ts';
import { suzhou } from '../../designer/editor/definitions.ts';
import { anyEdits } from '../../designer/editor/random-edits.ts';
import { rich } from '../diff/rich-definition.ts';
import { applied } from './applied.ts';

type Plans = typeof anyEdits extends fc.Arbitrary<infer Value> ? Value : never;

function editedBy(plans: Plans, start: Definition = suzhou): Definition {
  const editor = createEditor({ definition: start });
  for (const plan of plans) editor.dispatch(plan(editor.store.getState().definition));
  return editor.store.getState().definition;
}

function expectExact(before: Definition, after: Definition): void {
  const { patch, changes } = comparisonOf(before, after);
  const same = definitionHash(before) === definitionHash(after);
  expect([patch.length === 0, changes.length === 0]).toEqual([same, same]);
  expect(canonicalDefinition(applied(before, patch))).toBe(canonicalDefinition(after));
}

test('the patch of any of 80 edit histories gives the other version exactly, and back', () => {
  fc.assert(
    fc.property(anyEdits, (plans) => {
      const after = editedBy(plans);
      expectExact(suzhou, after);
      expectExact(after, suzhou);
    }),
    { numRuns: 80 },
  );
}, 300_000);

test('so does the patch between two histories that know nothing of each other', () => {
  fc.assert(
    fc.property(anyEdits, anyEdits, (some, others) => expectExact(editedBy(some, rich), editedBy(others, rich))),
    { numRuns: 40 },
  );
}, 300_000);

test.each(templates.flatMap(({ id: from }) => templates.map(({ id: to }) => [from, to] as const)))(
  'the patch from the template %s to %s is exact though they share nothing',
  (from, to) => {
    const [before, after] = [from, to].map((id) => templates.find((one) => one.id === id)?.definition);
    if (!before || !after) throw new Error('There is no such template');
    expectExact(before, after);
  },
);
