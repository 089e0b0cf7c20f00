import { compile, datasetOf, prepare, score } from '../../../rules/index.ts';
import { type Definition, type Indicator, isGroup, type TreeNode } from '../../../schemas/definition.ts';
import { medianOf } from '../measure.ts';
import { period } from '../park-table.ts';
import { suzhou } from '../suzhou.ts';
import type { Section } from './section.ts';

const parkSize = 20_000;

/** What a slider does: the definition is compiled anew each time, and the whole park re-scored and re-ranked. */
export const change: Section = {
  name: 'change',
  run({ park }) {
    const dataset = datasetOf(park(parkSize), period);
    let previous = score(compile(suzhou), dataset);
    let step = 0;
    const rescored = (change: (indicator: Indicator, step: number) => Indicator) => () => {
      step += 1;
      const changed = withIndicator(suzhou, 'A02', (indicator) => change(indicator, step));
      previous = score(compile(changed), dataset, { previous });
    };
    const weight = rescored((indicator, by) => ({ ...indicator, weight: 20 + (by % 50) }));
    const bands = rescored((indicator, by) => ({
      ...indicator,
      scoring: {
        method: 'bands',
        bands: [0, 2, 3, 5, 8, 12].map((from, at) => ({ from: from + (by % 9) / 10, mark: at * 20 })),
      },
    }));
    return [
      { what: 'one weight changed, 20,000 enterprises re-ranked', records: parkSize, time: medianOf(60, 20, weight) },
      { what: 'one indicator’s bands changed, 20,000 re-ranked', records: parkSize, time: medianOf(60, 20, bands) },
      {
        what: 'all of it scored from nothing, for comparison',
        records: parkSize,
        time: medianOf(7, 2, () => prepare(compile(suzhou), dataset).execute()),
      },
    ];
  },
};

function withIndicator(definition: Definition, id: string, change: (indicator: Indicator) => Indicator): Definition {
  const changed = (node: TreeNode): TreeNode => {
    if (isGroup(node)) return { ...node, children: node.children.map(changed) };
    return node.id === id ? change(node) : node;
  };
  return { ...definition, tree: { ...definition.tree, children: definition.tree.children.map(changed) } };
}
