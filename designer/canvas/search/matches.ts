import type { Definition, Id } from '../../../schemas/definition.ts';
import { nodeIndexOf } from '../../editor/tree/node-index.ts';

/** Nodes whose Chinese name, English name or id contains all the words, in the order of the tree. */
export function matchesOf(definition: Definition, query: string): readonly Id[] {
  const words = folded(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  return [...nodeIndexOf(definition).byId].flatMap(([id, { node }]) => {
    // A draft's node may have no name.
    const { 'zh-CN': zh = '', en = '' } = node.name ?? {};
    const text = folded(`${zh} ${en} ${id}`);
    return words.every((word) => text.includes(word)) ? [id] : [];
  });
}

/** Full-width letters and digits are the same as narrow ones. */
function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
