import { createEditor, type Editor } from '../../editor/editor-store.ts';
import type { DraftPort } from '../../editor/saving/ports.ts';

/** For those who may see a draft and not change it. */
export async function readOnlyEditor(draft: DraftPort): Promise<Editor> {
  const { definition } = await draft.load();
  return createEditor({ definition, readOnly: true });
}
