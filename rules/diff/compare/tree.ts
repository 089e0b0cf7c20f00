import { type Group, type Id, isGroup, type TreeNode } from '../../../schemas/definition.ts';
import { defaultFullMarks } from '../../program/program.ts';
import { defaultWeight } from '../../program/resolve-tree.ts';
import type { Change, Place } from '../change.ts';
import { type Aspect, between, change, inside, properties, property } from './aspect.ts';
import type { Flat } from './flat.ts';
import { movedAmong } from './order.ts';
import { scoring } from './scoring.ts';
import { described } from './texts.ts';
import { variants } from './variants.ts';
import { formula, missing, weight } from './whole.ts';

interface Placed {
  readonly node: TreeNode;
  readonly key: string;
  readonly parent: Placed | null;
  readonly index: number;
  readonly path: string;
}

/** Nodes are followed by their id through the whole tree. */
export const tree: Aspect<Group> = (before, after, site) => {
  const was = placedByKey(before, site.before);
  const is = placedByKey(after, site.after);
  const moved = movedNodes(was, is);
  const changes: Change[] = [];
  for (const [key, placed] of is) {
    const old = was.get(key);
    const at = siteOf(placed.node.id, old, placed);
    const differences = node(old?.node, placed.node, at);
    if (!old) changes.push(change(at, { kind: 'added', place: placeOf(placed), properties: differences }));
    else {
      if (moved.has(key)) changes.push(change(at, { kind: 'moved', before: placeOf(old), after: placeOf(placed) }));
      changes.push(...differences);
    }
  }
  for (const [key, old] of was) {
    if (is.has(key)) continue;
    const at = siteOf(old.node.id, old, undefined);
    changes.push(change(at, { kind: 'removed', place: placeOf(old), properties: node(old.node, undefined, at) }));
  }
  return changes;
};

function siteOf(id: Id, old: Placed | undefined, placed: Placed | undefined) {
  const both = old !== undefined && placed !== undefined;
  return { subject: { kind: 'node' as const, id }, before: old?.path ?? '', after: placed?.path ?? '', both };
}

const ownProperties = properties<Omit<Flat<TreeNode>, 'id' | 'children' | 'weight'>>({
  ...described,
  formula: formula('value'),
  unit: property('unit'),
  core: property('core', false),
  fullMarks: property('fullMarks', defaultFullMarks),
  scoring: scoring(null),
  variants,
  missing,
  aggregate: property('aggregate', 'weightedMean'),
  cap: property('cap'),
});

const node: Aspect<TreeNode> = (before, after, site) => {
  const kinds = between(before && kindOf(before), after && kindOf(after));
  const byDefault = between(before && defaultWeight(before), after && defaultWeight(after));
  return [
    ...(site.both && kinds.before !== kinds.after
      ? [change(site, { kind: 'property', property: 'nodeKind', ...kinds })]
      : []),
    ...weight(byDefault)(before?.weight, after?.weight, inside(site, 'weight')),
    ...ownProperties(before, after, site),
  ];
};

const kindOf = (node: TreeNode) => (isGroup(node) ? 'group' : 'indicator');

/** Another parent, or another place among the siblings that were siblings before. */
function movedNodes(was: ReadonlyMap<string, Placed>, is: ReadonlyMap<string, Placed>): ReadonlySet<string> {
  const moved = new Set<string>();
  const stayed = new Map<string, { readonly key: string; readonly before: number }[]>();
  for (const [key, { parent }] of is) {
    const old = was.get(key);
    if (!old) continue;
    const family = parent?.key ?? '';
    if (family !== (old.parent?.key ?? '')) moved.add(key);
    else {
      const siblings = stayed.get(family) ?? [];
      siblings.push({ key, before: old.index });
      stayed.set(family, siblings);
    }
  }
  for (const siblings of stayed.values()) {
    const positions = movedAmong(siblings.map(({ before }) => before));
    for (const { key, before } of siblings) if (positions.has(before)) moved.add(key);
  }
  return moved;
}

function placeOf({ parent, index }: Placed): Place {
  const siblings = parent && isGroup(parent.node) ? parent.node.children : [];
  return { parent: parent?.node.id ?? null, position: index + 1, behind: siblings[index - 1]?.id ?? null };
}

/** Parents before their children. A draft may repeat an id: the second is followed as a second. */
function placedByKey(root: TreeNode | undefined, path: string): ReadonlyMap<string, Placed> {
  const found = new Map<string, Placed>();
  const repeats = new Map<string, number>();
  const place = (node: TreeNode, parent: Placed | null, index: number, at: string) => {
    const repeat = repeats.get(node.id) ?? 0;
    repeats.set(node.id, repeat + 1);
    const placed = { node, key: `${repeat} ${node.id}`, parent, index, path: at };
    found.set(placed.key, placed);
    if (isGroup(node)) for (const [i, child] of node.children.entries()) place(child, placed, i, `${at}/children/${i}`);
  };
  if (root) place(root, null, 0, path);
  return found;
}
