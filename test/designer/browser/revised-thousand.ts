import { type Definition, type Indicator, isGroup, type TreeNode } from '../../../schemas/definition.ts';

/** Each so many indicators everything happens once. */
const cycle = 47;

type Edit = (indicator: Indicator) => readonly TreeNode[];

/** What happens at which place of a cycle; what is `moved` goes to the next group. */
const edits: Readonly<Record<number, Edit>> = {
  0: () => [],
  6: (one) => [one, { ...one, id: `${one.id}new`, name: { 'zh-CN': `新设 ${one.name['zh-CN']}` }, weight: 2 }],
  18: (one) => [{ ...one, name: { 'zh-CN': `${one.name['zh-CN']}（修订）`, en: `${one.id} revised` } }],
  24: (one) => [{ ...one, weight: 9 }],
  25: (one) => [
    { ...one, weight: 12, name: { 'zh-CN': `${one.name['zh-CN']}，口径按统计局最新通知并与上年度保持一致` } },
  ],
  30: (one) => [{ ...one, formula: `(${one.formula}) / 100 + revenue_y0 / max(1, staff_total_y0)` }],
  36: (one) => [{ ...one, scoring: { method: 'linear', from: 0, to: 500 } }],
  40: (one) => [{ ...one, missing: 'exclude', fullMarks: 50 }],
};
const moved = 12;

/** A yearly revision of a large rule set: every kind of change, some twenty times, and some beside the tree. */
export function revisedThousand(definition: Definition): Definition {
  let at = -1;
  let carried: readonly TreeNode[] = [];
  const groupOf = (group: TreeNode): TreeNode => {
    if (!isGroup(group)) return group;
    const arriving = carried;
    const leaving: TreeNode[] = [];
    const children = group.children.flatMap((child): readonly TreeNode[] => {
      at += 1;
      if (isGroup(child)) return [child];
      if (at % cycle === moved) {
        leaving.push(child);
        return [];
      }
      return edits[at % cycle]?.(child) ?? [child];
    });
    carried = leaving;
    return { ...group, children: [...arriving, ...children] };
  };
  const groups = definition.tree.children.map(groupOf);
  const [first, second, ...rest] = groups;
  if (!first || !second) throw new Error('The tree has other branches');
  const last = { ...second, weight: 15, children: [...carried, ...(isGroup(second) ? second.children : [])] };
  return {
    ...definition,
    tree: { ...definition.tree, children: [first, last, ...rest] },
    fields: definition.fields.map((field, place) => (place % 9 === 0 ? { ...field, source: '统计部门' } : field)),
    grades: [
      { id: 'A', name: { 'zh-CN': '甲' }, from: 800 },
      { id: 'B', name: { 'zh-CN': '乙' }, from: 0 },
    ],
    adjustments: [
      {
        ...{ id: 'gate', name: { 'zh-CN': '从业人数门槛' }, kind: 'require' },
        when: { fact: 'staff_total_y0', operator: 'greaterThan', value: 3 },
      },
    ],
  };
}
