import { useState } from 'react';

/** `typed`: what was typed took the place of the cell; arrows then move on. `opened`: the cell's text is changed. */
type Mode = 'typed' | 'opened';

export interface Draft {
  readonly isEditing: boolean;
  readonly mode: Mode | null;
  readonly text: string;
  type(text: string): void;
  open(text: string): void;
  close(): void;
  /** The focus goes elsewhere: what was typed is taken. */
  leave(): void;
}

/** What is being typed into the active cell. `commit` gives whether it could be taken. */
export function useDraft(commit: (text: string) => boolean): Draft {
  const [draft, setDraft] = useState<{ readonly mode: Mode; readonly text: string } | null>(null);
  return {
    isEditing: draft !== null,
    mode: draft?.mode ?? null,
    text: draft?.text ?? '',
    type: (text) => setDraft((now) => ({ mode: now?.mode ?? 'typed', text })),
    open: (text) => setDraft({ mode: 'opened', text }),
    close: () => setDraft(null),
    leave: () => {
      if (draft) commit(draft.text);
      setDraft(null);
    },
  };
}
