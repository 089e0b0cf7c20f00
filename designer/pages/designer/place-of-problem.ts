import type { Definition, Id } from '../../../schemas/definition.ts';
import { nodeAtPointer } from '../../editor/tree/node-index.ts';
import { type SectionId, sectionIds } from '../../inspector/sections/section-list.tsx';

/** Where a person goes to mend what stands at a JSON pointer. */
export type Place =
  | { readonly of: 'node'; readonly node: Id }
  | { readonly of: 'section'; readonly section: SectionId; readonly pointer: string };

const sectionOf: Readonly<Record<string, SectionId>> = {
  gradeWithin: 'grades',
  rankWithin: 'ranking',
  name: 'definition',
  description: 'definition',
  basis: 'definition',
  formatVersion: 'definition',
};

export function placeOf(definition: Definition, pointer: string): Place {
  const node = nodeAtPointer(definition, pointer);
  if (node) return { of: 'node', node: node.node.id };
  const [, first = ''] = pointer.split('/');
  return { of: 'section', section: sectionOf[first] ?? sectionIds.find((id) => id === first) ?? 'json', pointer };
}
