import { isObject, type Loose, put } from '../../../rules/document/loose.ts';
import type { Id } from '../../../schemas/definition.ts';
import type { NodeSetting } from '../edit.ts';
import { findNode } from '../tree/loose-nodes.ts';
import type { EditKind } from './edit-kind.ts';
import { saidChange, saidOf } from './said.ts';
import { sentence } from './words.ts';

export function setProperty(draft: Loose, { node, key, value }: { readonly node: Id } & NodeSetting) {
  const found = findNode(draft, node);
  if (!found) return sentence('refused.noNode', { id: node });
  put(found.node, key, value);
  return undefined;
}

export const setNode: EditKind<'setNode'> = {
  apply: setProperty,
  label: (before, { node, key, value }) => {
    const loose: unknown = before;
    const was = isObject(loose) ? findNode(loose, node)?.node[key] : undefined;
    return saidChange(saidOf(before, 'node', node), key, was, value);
  },
};
