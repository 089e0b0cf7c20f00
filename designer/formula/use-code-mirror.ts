import { Annotation, Compartment, EditorState } from '@codemirror/state';
import { EditorView, placeholder } from '@codemirror/view';
import { type RefObject, useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import { type EditorContext, setContext } from './extensions/context.ts';
import { isByPerson, setup, underline } from './extensions/setup.ts';
import type { TypedFault } from './faults.ts';
import type { FormulaEditorProps } from './formula-props.ts';
import { toIds } from './to-ids.ts';

/** An undo step may hold what was typed without a pause as long as this. */
const pause = { toHandOn: 300, toEndStep: 4000 };
const fromDocument = Annotation.define<true>();

type Asked = Pick<FormulaEditorProps, 'value' | 'onChange' | 'readOnly' | 'ariaLabel' | 'autoFocus'>;

interface Mirror {
  readonly host: RefObject<HTMLDivElement | null>;
  readonly view: RefObject<EditorView | null>;
  /** What stands in the editor, names of people and all. */
  readonly typed: string;
  /** Puts a text there, as if it had been typed. */
  readonly put: (text: string) => void;
}

/** CodeMirror in a React component: what is typed is handed on with ids, at each pause and when the editor is left. */
export function useCodeMirror(
  asked: Asked,
  context: EditorContext,
  faults: readonly TypedFault[],
  told: { readonly hint: string; readonly footId: string },
): Mirror {
  const { value, readOnly = false, ariaLabel, autoFocus = false } = asked;
  const { hint, footId } = told;
  const host = useRef<HTMLDivElement | null>(null);
  const view = useRef<EditorView | null>(null);
  const attributes = useRef(new Compartment());
  const visit = useRef(0);
  const timer = useRef({ handOn: 0, endStep: 0 });
  const id = useId();
  const [typed, setTyped] = useState(value);

  const handOn = useEffectEvent((text: string) => {
    const { formula } = toIds(text, context.known);
    if (formula !== value && !readOnly) asked.onChange(formula, `${id} ${visit.current}`);
  });
  /** In the end the document's own text stands there: ids, shown by their names. */
  const settle = useEffectEvent((isLeft: boolean) => {
    const { current } = view;
    if (!current || current.composing) return;
    window.clearTimeout(timer.current.handOn);
    const text = current.state.doc.toString();
    handOn(text);
    const { formula } = toIds(text, context.known);
    if (formula !== text) replace(current, formula);
    setTyped(formula);
    if (isLeft) visit.current += 1;
  });
  const wait = useEffectEvent(() => {
    window.clearTimeout(timer.current.handOn);
    window.clearTimeout(timer.current.endStep);
    timer.current.handOn = window.setTimeout(() => {
      const { current } = view;
      if (!current) return;
      if (current.composing) wait();
      else handOn(current.state.doc.toString());
    }, pause.toHandOn);
    timer.current.endStep = window.setTimeout(() => {
      visit.current += 1;
    }, pause.toEndStep);
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: CodeMirror is made once; what changes is told to it below.
  useEffect(() => {
    if (!host.current) return;
    const made = new EditorView({
      parent: host.current,
      state: EditorState.create({
        doc: value,
        extensions: [
          setup(() => settle(true)),
          attributes.current.of([]),
          EditorView.updateListener.of(({ docChanged, state, transactions }) => {
            if (!docChanged) return;
            setTyped(state.doc.toString());
            if (isByPerson(transactions)) wait();
          }),
          EditorView.domEventHandlers({ blur: () => settle(true) }),
        ],
      }),
    });
    view.current = made;
    if (autoFocus) made.focus();
    return () => {
      // What was typed last is not lost when the panel is closed.
      settle(true);
      window.clearTimeout(timer.current.endStep);
      made.destroy();
      view.current = null;
    };
  }, []);

  useEffect(() => {
    view.current?.dispatch({ effects: setContext.of(context) });
  }, [context]);

  const isWrong = faults.some(({ severity }) => severity === 'error');
  useEffect(() => {
    const extensions = [
      EditorState.readOnly.of(readOnly),
      EditorView.editable.of(!readOnly),
      placeholder(hint),
      EditorView.editorAttributes.of({ class: `${isWrong ? 'formula-wrong' : ''} ${readOnly ? 'formula-read' : ''}` }),
      EditorView.contentAttributes.of({
        'aria-label': ariaLabel,
        'aria-describedby': footId,
        ...(isWrong ? { 'aria-invalid': 'true' } : {}),
        ...(readOnly ? { 'aria-readonly': 'true', tabindex: '0' } : {}),
      }),
    ];
    view.current?.dispatch({ effects: attributes.current.reconfigure(extensions) });
  }, [readOnly, ariaLabel, isWrong, hint, footId]);

  useEffect(() => {
    if (view.current) underline(view.current, faults, context);
  }, [faults, context]);

  // An undo, another person or another view changed it; what this editor itself handed on stands there already.
  const follow = useEffectEvent((formula: string) => {
    const { current } = view;
    if (!current || current.composing) return;
    const text = current.state.doc.toString();
    if (text === formula || toIds(text, context.known).formula === formula) return;
    window.clearTimeout(timer.current.handOn);
    replace(current, formula);
    setTyped(formula);
  });
  useEffect(() => follow(value), [value]);

  return {
    host,
    view,
    typed,
    put(text) {
      const { current } = view;
      current?.dispatch({ changes: { from: 0, to: current.state.doc.length, insert: text }, userEvent: 'input' });
    },
  };
}

function replace(view: EditorView, text: string): void {
  view.dispatch({
    changes: { from: 0, to: view.state.doc.length, insert: text },
    annotations: fromDocument.of(true),
  });
}
