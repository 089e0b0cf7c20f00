import { createContext, type ReactNode, useContext } from 'react';
import { useStore } from 'zustand';
import type { Editor, EditorState } from './editor-store.ts';

const EditorContext = createContext<Editor | null>(null);

export function EditorProvider({ editor, children }: { readonly editor: Editor; readonly children: ReactNode }) {
  return <EditorContext value={editor}>{children}</EditorContext>;
}

/** The editor itself, to dispatch, select, undo. It stays the same while the rule set is open. */
export function useEditorActions(): Editor {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error('There is no EditorProvider above');
  return editor;
}

/** A part of the editor's state. `select` gives the same thing while nothing changed. */
export function useEditor<Part>(select: (state: EditorState) => Part): Part {
  return useStore(useEditorActions().store, select);
}
