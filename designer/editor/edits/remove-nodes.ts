import { topmost } from '../tree/loose-nodes.ts';
import type { EditKind } from './edit-kind.ts';
import { countOf } from './said.ts';
import { sentence } from './words.ts';

export const removeNodes: EditKind<'removeNodes'> = {
  apply: (draft, { nodes }) => {
    const found = topmost(draft, nodes);
    if (found.length === 0) return sentence('refused.noNode', { id: nodes[0] ?? '' });
    if (found.some(({ parent }) => parent === null)) return sentence('refused.root');
    // From behind, so that the places before stay right.
    for (const { siblings, index } of [...found].reverse()) siblings.splice(index, 1);
    return undefined;
  },
  label: (before, { nodes }) => sentence(nodes.length === 1 ? 'node.removed' : 'nodes.removed', countOf(nodes, before)),
};
