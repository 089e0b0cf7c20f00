import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { compile, type Run, score } from '../../../rules/index.ts';
import { templateNamed } from '../../../rules/templates/index.ts';
import type { Definition } from '../../../schemas/definition.ts';
import { datasetFor } from '../scored.ts';
import { inventedRecords } from './invented.ts';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

/** A definition with adjustments, whose conditions are taken over. */
function suzhou(): Definition {
  const template = templateNamed('suzhou');
  if (!template) throw new RangeError('No template');
  return template.definition;
}

test('a chain of re-scored runs keeps none but the last: a slider may move for hours', async () => {
  const definition = suzhou();
  const dataset = datasetFor(definition, inventedRecords(definition.fields, 30));
  const runs: WeakRef<Run>[] = [];
  let last = score(compile(definition), dataset);
  for (let weight = 1; weight <= 12; weight++) {
    const [first, ...others] = definition.tree.children;
    if (!first) throw new RangeError('No children');
    const tree = { ...definition.tree, children: [{ ...first, weight }, ...others] };
    runs.push(new WeakRef(last));
    last = score(compile({ ...definition, tree }), dataset, { previous: last });
  }
  // A WeakRef that was made or read in this turn holds its target until the turn ends.
  await new Promise((resolve) => setTimeout(resolve, 10));
  collectGarbage();
  expect(last.totals.length).toBe(30);
  expect(runs.filter((run) => run.deref() !== undefined)).toHaveLength(0);
});
