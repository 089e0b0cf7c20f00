import { impactOf } from '../../../rules/impact/impact-of.ts';
import { compile, datasetOf, score } from '../../../rules/index.ts';
import { type Definition, isGroup, type TreeNode } from '../../../schemas/definition.ts';
import { medianOf } from '../measure.ts';
import { period } from '../park-table.ts';
import type { Row } from '../row.ts';
import { suzhou } from '../suzhou.ts';
import type { Section } from './section.ts';

const sizes = [2084, 100_000] as const;

/** What a change does, with its causes told apart, beside scoring both definitions from nothing. */
export const impact: Section = {
  name: 'impact',
  run({ park }) {
    const before = suzhou;
    const after = revised(suzhou);
    return sizes.flatMap((size): readonly Row[] => {
      const dataset = datasetOf(park(size), period);
      const [calls, warmUps] = size > 10_000 ? [3, 1] : [15, 3];
      const count = size.toLocaleString('en');
      const twice = medianOf(calls, warmUps, () => {
        for (const definition of [before, after]) score(compile(definition), dataset);
      });
      const told = medianOf(calls, warmUps, () => impactOf({ before, after, dataset }));
      return [
        { what: `both scored once from nothing, ${count} enterprises`, records: size, time: twice },
        {
          ...{ what: `impact of 12 changes, each told apart, ${count} enterprises`, records: size, time: told },
          ratio: `${(told / twice).toFixed(1)} of scoring both`,
        },
      ];
    });
  },
};

/** Eight weights, two scorings, an entry gate and a bonus: a yearly revision. */
function revised(definition: Definition): Definition {
  const weighted = new Set(['A01', 'A02', 'B01', 'B11', 'C02', 'C12', 'D01', 'D04']);
  const changed = (node: TreeNode): TreeNode => {
    if (isGroup(node)) return { ...node, children: node.children.map(changed) };
    if (node.id === 'A03') return { ...node, missing: 'exclude' };
    if (node.id === 'C03') return { ...node, fullMarks: 50 };
    return weighted.has(node.id) ? { ...node, weight: 40 } : node;
  };
  return {
    ...definition,
    tree: { ...definition.tree, children: definition.tree.children.map(changed) },
    adjustments: [
      ...(definition.adjustments ?? []),
      {
        id: 'large',
        name: { 'zh-CN': '规模' },
        kind: 'bonus',
        points: 5,
        when: { fact: 'revenue_y0', operator: 'greaterThan', value: 20_000 },
      },
      {
        id: 'gate',
        name: { 'zh-CN': '门槛' },
        kind: 'require',
        when: { fact: 'staff_total_y0', operator: 'greaterThan', value: 3 },
      },
    ],
  };
}
