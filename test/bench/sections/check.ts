import { check as checkDefinition } from '../../../rules/check/index.ts';
import type { Definition, Indicator, TreeNode } from '../../../schemas/definition.ts';
import { isGroup } from '../../../schemas/definition.ts';
import { medianOf } from '../measure.ts';
import { suzhou } from '../suzhou.ts';
import type { Section } from './section.ts';

const copies = 5;
const wanted = 300;

/** `check` while somebody types, on a definition larger than any that is published. */
export const check: Section = {
  name: 'check',
  run() {
    const large = ofIndicators(wanted);
    const errors = checkDefinition(large).filter(({ severity }) => severity === 'error');
    if (errors.length > 0) throw new Error(`The large definition is wrong: ${errors[0]?.message.en}`);
    const time = medianOf(31, 10, () => checkDefinition(large));
    return [{ what: `check a definition of ${wanted} indicators`, records: 1, time }];
  },
};

/** The Suzhou template's indicators again and again under new ids, until there are `count`. */
function ofIndicators(count: number): Definition {
  let left = count;
  const copied = (node: TreeNode, copy: number): TreeNode | undefined => {
    const id = copy === 0 ? node.id : `${node.id}_${copy}`;
    if (!isGroup(node)) return left-- > 0 ? ({ ...node, id } satisfies Indicator) : undefined;
    const children = node.children.map((child) => copied(child, copy)).filter((child) => child !== undefined);
    return children.length > 0 ? { ...node, id, children } : undefined;
  };
  const children = Array.from({ length: copies }, (_, copy) => suzhou.tree.children.map((child) => copied(child, copy)))
    .flat()
    .filter((child) => child !== undefined);
  return { ...suzhou, tree: { ...suzhou.tree, children } };
}
