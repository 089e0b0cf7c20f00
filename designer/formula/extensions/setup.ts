import { closeCompletion, completionKeymap, startCompletion } from '@codemirror/autocomplete';
import { history, historyKeymap, standardKeymap } from '@codemirror/commands';
import { setDiagnostics } from '@codemirror/lint';
import type { Extension, Transaction } from '@codemirror/state';
import { drawSelection, EditorView, keymap } from '@codemirror/view';
import type { TypedFault } from '../faults.ts';
import { completing } from './completing.ts';
import { contextField, type EditorContext } from './context.ts';
import { hints } from './hints.ts';
import { painting } from './paint.ts';
import { theme } from './theme.ts';

/** The page's security policy lets in only styles that carry it. */
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

/** Enter takes a completion or hands the formula on; Tab leaves, as in any other field. */
function keys(commit: () => void): Extension {
  return keymap.of([
    // A drawer around the editor stays open while Escape closes the list.
    { key: 'Escape', run: closeCompletion, stopPropagation: true },
    ...completionKeymap,
    { key: 'Alt-ArrowDown', run: startCompletion },
    {
      key: 'Enter',
      run: () => {
        commit();
        return true;
      },
      shift: () => false,
    },
    ...historyKeymap,
    ...standardKeymap,
  ]);
}

export function setup(commit: () => void): Extension {
  return [
    nonce === '' ? [] : EditorView.cspNonce.of(nonce),
    contextField,
    history(),
    drawSelection(),
    EditorView.lineWrapping,
    painting,
    completing,
    hints,
    keys(commit),
    theme,
  ];
}

export function underline(view: EditorView, faults: readonly TypedFault[], { language }: EditorContext): void {
  const { length } = view.state.doc;
  const diagnostics = faults.map(({ span: [from, to], severity, message }) => ({
    from: Math.min(from, Math.max(0, length - 1)),
    to: Math.min(Math.max(to, from + 1), length),
    severity,
    message: message[language],
  }));
  view.dispatch(setDiagnostics(view.state, diagnostics));
}

/** Whether a person changed the text, and not the document around it. */
export function isByPerson(transactions: readonly Transaction[]): boolean {
  return transactions.some(
    (one) =>
      one.docChanged &&
      (one.isUserEvent('input') ||
        one.isUserEvent('delete') ||
        one.isUserEvent('move') ||
        one.isUserEvent('undo') ||
        one.isUserEvent('redo')),
  );
}
