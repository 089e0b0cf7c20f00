import { useCallback } from 'react';
import type { Definition } from '../../../schemas/definition.ts';
import type { EntryRef, EntrySetting } from '../../editor/edit.ts';
import { useEditor, useEditorActions } from '../../editor/use-editor.tsx';
import { useShaped } from '../../formula/use-known.ts';

/** The definition, safe to look through whatever the draft's shape, and how its entries are set. */
export function useSection() {
  const definition: Definition = useShaped();
  const raw = useEditor((state) => state.definition);
  const readOnly = useEditor((state) => state.readOnly);
  const { dispatch } = useEditorActions();
  const set = useCallback(
    (entry: EntryRef, setting: EntrySetting, gesture?: string) => {
      dispatch({ type: 'setEntry', entry, ...setting }, gesture === undefined ? {} : { gesture });
    },
    [dispatch],
  );
  return { definition, raw, readOnly, dispatch, set };
}
