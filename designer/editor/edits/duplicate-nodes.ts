import { current, isDraft } from 'immer';
import { isObject, type Loose } from '../../../rules/document/loose.ts';
import { subtreeOf } from '../../../rules/document/nodes.ts';
import { freeId, takenIds } from '../ids.ts';
import { topmost } from '../tree/loose-nodes.ts';
import type { EditKind } from './edit-kind.ts';
import { countOf } from './said.ts';
import { sentence } from './words.ts';

/** Said behind the name of a copy. */
const marks: Loose = { 'zh-CN': '（副本）', en: ' (copy)' };

export const duplicateNodes: EditKind<'duplicateNodes'> = {
  apply: (draft, { nodes }) => {
    const found = topmost(draft, nodes);
    if (found.length === 0) return sentence('refused.noNode', { id: nodes[0] ?? '' });
    if (found.some(({ parent }) => parent === null)) return sentence('refused.root');
    const taken = takenIds(draft, 'node');
    for (const { node, siblings, index } of [...found].reverse()) siblings.splice(index + 1, 0, copyOf(node, taken));
    return undefined;
  },
  label: (before, { nodes }) =>
    sentence(nodes.length === 1 ? 'node.duplicated' : 'nodes.duplicated', countOf(nodes, before)),
};

function copyOf(node: Loose, taken: Set<string>): Loose {
  const copy = structuredClone(isDraft(node) ? current(node) : node);
  for (const one of subtreeOf(copy)) {
    one.id = freeId('node', String(one.id), taken);
    taken.add(String(one.id));
  }
  if (isObject(copy.name))
    copy.name = Object.fromEntries(
      Object.entries(copy.name).map(([language, text]) => [language, `${text}${marks[language] ?? ''}`]),
    );
  return copy;
}
