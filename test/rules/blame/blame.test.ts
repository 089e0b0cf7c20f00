import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createEditor } from '../../../designer/editor/editor-store.ts';
import { blameOf, type Step } from '../../../rules/blame/blame.ts';
import { comparisonReport } from '../../../rules/compare/comparison-report.ts';
import { placesOfNodes } from '../../../rules/compare/places-of-nodes.ts';
import { defaultWeight } from '../../../rules/program/resolve-tree.ts';
import type { Definition } from '../../../schemas/definition.ts';
import { anyEdits } from '../../designer/editor/random-edits.ts';
import { patched } from '../diff/patched.ts';
import { rich } from '../diff/rich-definition.ts';

function stepsOf(definitions: readonly Definition[]): readonly Step[] {
  return definitions.map((definition, index) => {
    const before = definitions[index - 1];
    const changes = before ? comparisonReport(before, definition).changes : [];
    return { version: index + 1, definition, changes };
  });
}

const indicator = '/tree/children/0/children/0';
const of = (id: string, ...definitions: readonly Definition[]) =>
  blameOf(stepsOf(definitions)).find((subject) => subject.id === id);

test('each property has the version that changed it last, and the others that of the beginning', () => {
  const second = patched(rich, `${indicator}/weight/startup`, 25);
  const third = patched(patched(second, `${indicator}/weight/startup`, 26), `${indicator}/formula`, 'revenue');
  expect(of('rdRatio', rich, second, third, third)).toMatchObject({
    ...{ since: 1, removed: null, properties: { 'weight/startup': 3, formula: 3 } },
    history: [{ version: 3 }, { version: 3 }, { version: 2 }],
  });
  expect(of('steps', rich, second, third)).toMatchObject({ since: 1, properties: {}, history: [] });
});

test('what is removed is still told of, and what comes under its id later is something else', () => {
  const without = patched(rich, '/tree/children/1/children/0', undefined);
  const subjects = blameOf(stepsOf([rich, without, rich])).filter(({ id }) => id === 'pieces');
  expect(subjects.map(({ since, removed }) => ({ since, removed }))).toEqual([
    { since: 3, removed: null },
    { since: 1, removed: 2 },
  ]);
});

test('a thing keeps its history under another id', () => {
  const second = patched(rich, `${indicator}/unit`, '‰');
  const third = patched(second, '/tree/children/1/children/2/id', 'quantile');
  const fourth = patched(third, '/tree/children/1/children/2/weight', 7);
  expect(of('quantile', rich, second, third, fourth)).toMatchObject({ since: 1, properties: { id: 3, weight: 4 } });
  expect(of('percent', rich, second, third, fourth)).toBeUndefined();
});

test('the line of a weight is the weight of every version, whatever was edited', () => {
  fc.assert(
    fc.property(fc.array(anyEdits, { minLength: 1, maxLength: 4 }), (histories) => {
      const definitions = [rich];
      for (const plans of histories) {
        const editor = createEditor({ definition: definitions.at(-1) ?? rich });
        for (const plan of plans) editor.dispatch(plan(editor.store.getState().definition));
        definitions.push(editor.store.getState().definition);
      }
      const last = definitions.length;
      const subjects = blameOf(stepsOf(definitions));
      for (const { id, node } of placesOfNodes(definitions[last - 1] ?? rich)) {
        const found = subjects.find((one) => one.kind === 'node' && one.id === id && one.removed === null);
        expect(found?.weights?.at(-1)?.weight, id).toEqual(node.weight ?? defaultWeight(node));
        expect(found?.weights?.[0]?.version).toBe(found?.since);
      }
    }),
    { numRuns: 60 },
  );
});
