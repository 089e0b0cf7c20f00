import { listAt } from '../../../rules/document/loose.ts';
import { childrenOf } from '../../../rules/document/nodes.ts';
import { fitted } from '../clipboard/fitted.ts';
import { findNode } from '../tree/loose-nodes.ts';
import type { EditKind } from './edit-kind.ts';
import { nameIn, nameOf } from './said.ts';
import { sentence } from './words.ts';

export const pasteNodes: EditKind<'pasteNodes'> = {
  apply: (draft, { clip, parent, index }) => {
    const target = findNode(draft, parent)?.node;
    if (!target) return sentence('refused.noNode', { id: parent });
    const children = childrenOf(target);
    if (!children) return sentence('refused.notGroup', { name: nameOf(target, parent) });
    const { nodes, ...sections } = fitted(clip, draft);
    if (nodes.length === 0) return sentence('refused.emptyClip');
    for (const section of ['fields', 'facts', 'tables'] as const) {
      if (sections[section].length === 0) continue;
      const list = listAt(draft, section);
      if (!list) return sentence('refused.shape', { path: `/${section}` });
      list.push(...sections[section]);
    }
    children.splice(index ?? children.length, 0, ...nodes);
    return undefined;
  },
  label: (before, { clip: { nodes }, parent }) =>
    sentence(nodes.length === 1 ? 'node.pasted' : 'nodes.pasted', {
      name: nameOf(nodes[0], nodes[0]?.id ?? ''),
      count: nodes.length,
      parent: nameIn(before, 'node', parent),
    }),
};
