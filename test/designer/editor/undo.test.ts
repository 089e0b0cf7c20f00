import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createEditor, type Editor } from '../../../designer/editor/editor-store.ts';
import { definitionHash } from '../../../rules/definition-hash.ts';
import { suzhou } from './definitions.ts';
import { anyEdits, anyEditsAndLayout, editTypes, plansOf } from './random-edits.ts';

const written = (editor: Editor) => JSON.stringify(editor.store.getState().definition);
const steps = (editor: Editor) => editor.store.getState().history;

test('any edits undone one by one give the very document, and done again the very end', () => {
  const start = JSON.stringify(suzhou);
  const hash = definitionHash(suzhou);
  fc.assert(
    fc.property(anyEdits, (plans) => {
      const editor = createEditor({ definition: suzhou });
      const after: string[] = [start];
      for (const plan of plans) {
        const { changed } = editor.dispatch(plan(editor.store.getState().definition));
        if (changed) after.push(written(editor));
      }
      expect(steps(editor).entries).toHaveLength(after.length - 1);
      for (const expected of after.slice(0, -1).reverse()) {
        editor.undo();
        expect(written(editor)).toBe(expected);
      }
      expect(definitionHash(editor.store.getState().definition)).toBe(hash);
      for (const expected of after.slice(1)) {
        editor.redo();
        expect(written(editor)).toBe(expected);
      }
    }),
    { numRuns: 120 },
  );
});

test('a jump to any point gives what stood there', () => {
  fc.assert(
    fc.property(anyEdits, fc.array(fc.nat(12), { maxLength: 6 }), (plans, jumps) => {
      const editor = createEditor({ definition: suzhou });
      const after: string[] = [written(editor)];
      for (const plan of plans)
        if (editor.dispatch(plan(editor.store.getState().definition)).changed) after.push(written(editor));
      for (const jump of jumps) {
        editor.goTo(jump);
        expect(steps(editor).at).toBe(Math.min(jump, after.length - 1));
        expect(written(editor)).toBe(after[steps(editor).at]);
      }
    }),
    { numRuns: 80 },
  );
});

test('collapsing and expanding between steps never changes what undo gives back', () => {
  const { layout: _layout, ...content } = suzhou;
  fc.assert(
    fc.property(anyEditsAndLayout, (plans) => {
      const editor = createEditor({ definition: suzhou });
      for (const plan of plans) editor.dispatch(plan(editor.store.getState().definition));
      editor.goTo(0);
      const { layout: _shown, ...left } = editor.store.getState().definition;
      expect(JSON.stringify(left)).toBe(JSON.stringify(content));
    }),
    { numRuns: 80 },
  );
});

test.each(editTypes)('the edits above hold some of the kind %s that are done, not only refused', (type) => {
  const done = fc.sample(plansOf(type), { numRuns: 40, seed: 7 }).filter((plan) => {
    const editor = createEditor({ definition: suzhou });
    return editor.dispatch(plan(suzhou)).changed;
  });
  expect(done.length).toBeGreaterThan(0);
});
