import type { TreeNode } from '../../../schemas/definition.ts';
import { useLanguage } from '../../app/languages.ts';

/** A node's name in the page's language, or its id where it has none. */
export function useNodeName(): (node: TreeNode) => string {
  const { text } = useLanguage();
  return (node) => (node.name?.['zh-CN'] ? text(node.name) : node.id);
}
