import { moduleContent } from '../../rules/modules/module-content.ts';
import { moduleFaults } from '../../rules/modules/module-faults.ts';
import type { Definition } from '../../schemas/definition.ts';
import type { EditorState } from './editor-state.ts';
import { nodeIndexOf } from './tree/node-index.ts';

/** Whether every module is in the next definition as it was: apart from its own weight and place nothing of it changes. */
export function keepsModules(
  { definition, locked }: Pick<EditorState, 'definition' | 'locked'>,
  next: Definition,
): boolean {
  if (locked.size === 0 || next === definition) return true;
  for (const root of new Set(locked.values())) {
    const isUntouched =
      nodeIndexOf(definition).byId.get(root)?.node === nodeIndexOf(next).byId.get(root)?.node &&
      definition.fields === next.fields &&
      definition.facts === next.facts &&
      definition.tables === next.tables;
    if (isUntouched) continue;
    const before = moduleContent(definition, root);
    if (before && moduleFaults(next, before).length > 0) return false;
  }
  return true;
}
