import jsonPatch from 'fast-json-patch';
import { comparisonReport } from '../../../rules/compare/comparison-report.ts';
import { type Definition, isGroup, type TreeNode } from '../../../schemas/definition.ts';
import { bigDefinition } from '../designer/big-definition.ts';
import { race } from '../measure.ts';
import type { Row } from '../row.ts';
import { suzhou } from '../suzhou.ts';
import type { Section } from './section.ts';

/** Two definitions compared: every change in both languages and the patch, beside a library that follows positions. */
export const diff: Section = {
  name: 'diff',
  run: () => [
    ...compared('suzhou', suzhou),
    ...compared('1,000 nodes', bigDefinition(1000)),
    ...unrelated('1,000 nodes', bigDefinition(1000)),
  ],
};

function compared(name: string, before: Definition): readonly Row[] {
  const after = revised(before);
  return raced(`${name}: a revision`, before, after);
}

/** Nothing has the same id: things are found again by their names. */
function unrelated(name: string, before: Definition): readonly Row[] {
  return raced(`${name}: every node under another id`, before, {
    ...before,
    tree: { ...before.tree, children: before.tree.children.map((node) => otherwise(node)) },
  });
}

/** As they come from the store: no two share an object. */
function raced(name: string, one: Definition, other: Definition): readonly Row[] {
  const [before, after]: readonly [Definition, Definition] = JSON.parse(JSON.stringify([one, other]));
  const { ours, peer } = race(
    { ours: () => comparisonReport(before, after), peer: () => jsonPatch.compare(before, after) },
    15,
    5,
  );
  const report = comparisonReport(before, after);
  const operations = jsonPatch.compare(before, after);
  return [
    {
      ...{ what: `${name}, ${report.changes.length} changes told, ${report.patch.length} operations`, records: 1 },
      ...{ time: ours, ratio: `${(ours / peer).toFixed(2)} of fast-json-patch` },
    },
    { what: `${name}, fast-json-patch: ${operations.length} operations, none told`, records: 1, time: peer },
  ];
}

/** As a year's revision leaves it: each seventh weight changed, one indicator gone, one moved to the front. */
function revised(definition: Definition): Definition {
  let at = 0;
  const weighed = (node: TreeNode): TreeNode => {
    at += 1;
    const weight = at % 7 === 0 ? { weight: at % 40 } : {};
    return isGroup(node) ? { ...node, ...weight, children: node.children.map(weighed) } : { ...node, ...weight };
  };
  const [first, second, ...rest] = definition.tree.children.map(weighed);
  if (!first || !isGroup(first) || !second || !isGroup(second)) throw new Error('The tree has other branches');
  const [moved, ...stayed] = second.children;
  const children = [
    { ...first, children: [...(moved ? [moved] : []), ...first.children.slice(1)] },
    { ...second, children: stayed },
    ...rest,
  ];
  return { ...definition, tree: { ...definition.tree, children } };
}

function otherwise(node: TreeNode): TreeNode {
  const id = `other_${node.id}`;
  return isGroup(node) ? { ...node, id, children: node.children.map(otherwise) } : { ...node, id };
}
