import { kindOf, type ListSection } from '../../../rules/document/kinds.ts';
import { type Definition, isGroup, type TreeNode } from '../../../schemas/definition.ts';
import type { Text } from '../../../schemas/text.ts';
import type { Subject } from './use-reviews.ts';

/** What something with an id is called, in the first of the definitions that has it; undefined: in none. */
export function subjectName(definitions: readonly Definition[], { kind, id }: Subject): Text | undefined {
  for (const definition of definitions) {
    const found = kind === 'node' ? nodeNamed(definition.tree, id) : entryNamed(definition, kind, id);
    if (found) return found;
  }
  return undefined;
}

function nodeNamed(node: TreeNode, id: string): Text | undefined {
  if (node.id === id) return node.name;
  if (!isGroup(node)) return undefined;
  for (const child of node.children) {
    const found = nodeNamed(child, id);
    if (found) return found;
  }
  return undefined;
}

const sections = Object.keys(kindOf) as ListSection[];

function entryNamed(definition: Definition, kind: Subject['kind'], id: string): Text | undefined {
  for (const section of sections) {
    if (kindOf[section] !== kind) continue;
    const entry = definition[section]?.find((one) => one.id === id);
    if (entry && 'name' in entry) return entry.name;
  }
  return undefined;
}
