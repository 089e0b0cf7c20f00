import { type ReactNode, useMemo } from 'react';
import type { Editor } from './editor-store.ts';
import { EditorProvider, useEditorActions } from './use-editor.tsx';

/** Everything below is shown as to somebody who may only look. */
export function ReadOnlyHere({ children }: { readonly children: ReactNode }) {
  const editor = useEditorActions();
  const looking = useMemo(() => lookingAt(editor), [editor]);
  return <EditorProvider editor={looking}>{children}</EditorProvider>;
}

function lookingAt(editor: Editor): Editor {
  const { store } = editor;
  return { ...editor, store: { ...store, getState: () => ({ ...store.getState(), readOnly: true }) } };
}
