import type { Loose } from '../../../rules/document/loose.ts';
import { childrenOf, subtreeOf } from '../../../rules/document/nodes.ts';
import { findNode, topmost } from '../tree/loose-nodes.ts';
import type { EditKind } from './edit-kind.ts';
import { countOf, nameIn, nameOf } from './said.ts';
import { sentence } from './words.ts';

export const moveNodes: EditKind<'moveNodes'> = {
  apply: (draft, { nodes, parent, index }) => {
    const moved = topmost(draft, nodes);
    const [first] = moved;
    if (!first) return sentence('refused.noNode', { id: nodes[0] ?? '' });
    if (moved.some((one) => one.parent === null)) return sentence('refused.root');
    const target = findNode(draft, parent)?.node;
    if (!target) return sentence('refused.noNode', { id: parent });
    const children = childrenOf(target);
    if (!children) return sentence('refused.notGroup', { name: nameOf(target, parent) });
    const itself = moved.find(({ node }) => subtreeOf(node).includes(target));
    if (itself) return sentence('refused.intoItself', { name: nameOf(itself.node, String(itself.node.id)) });
    const place = Math.min(Math.max(0, index ?? children.length), children.length);
    const before = moved.filter(({ parent: from, index: at }) => from === target && at < place).length;
    // The nodes as they were, before the lists that hold them change.
    const taken: Loose[] = moved.map(({ node }) => node);
    for (const { siblings, index: at } of [...moved].reverse()) siblings.splice(at, 1);
    children.splice(place - before, 0, ...taken);
    return undefined;
  },
  label: (before, { nodes, parent, index }) =>
    nodes.length === 1 && index !== undefined
      ? sentence('node.moved', {
          ...countOf(nodes, before),
          parent: nameIn(before, 'node', parent),
          position: index + 1,
        })
      : sentence('nodes.moved', { ...countOf(nodes, before), parent: nameIn(before, 'node', parent) }),
};
