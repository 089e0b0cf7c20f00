import type { EditorState, Extension } from '@codemirror/state';
import { StateEffect, StateField } from '@codemirror/state';
import { EditorView, hoverTooltip, showTooltip, type Tooltip } from '@codemirror/view';
import { callable } from '../function-help.ts';
import { openCallAt } from '../open-call.ts';
import { tokensOf } from '../tokens.ts';
import { contextField } from './context.ts';
import { functionTip, nameTip } from './tips.ts';

function tip(pos: number, end: number | undefined, inner: HTMLElement): Tooltip {
  inner.classList.add('formula-tip');
  return { pos, ...(end === undefined ? {} : { end }), above: true, create: () => ({ dom: inner }) };
}

/** While the arguments of a call are written: its signature. */
function signatureAt(state: EditorState): Tooltip | null {
  const context = state.field(contextField);
  const { head, empty } = state.selection.main;
  if (!context || !empty) return null;
  const call = openCallAt(state.sliceDoc(0, head));
  if (!call || !callable.includes(call.name)) return null;
  return tip(call.from, undefined, functionTip(call.name, context, call.argument));
}

const left = StateEffect.define<null>();

/** Shown only once something was typed or the cursor moved: not over a formula that is only looked at. */
const signature = StateField.define<Tooltip | null>({
  create: () => null,
  update(shown, { state, docChanged, selection, effects }) {
    if (effects.some((effect) => effect.is(left))) return null;
    return docChanged || selection ? signatureAt(state) : shown;
  },
  provide: (field) => showTooltip.from(field),
});

const hover = hoverTooltip((view, pos) => {
  const context = view.state.field(contextField);
  const token = tokensOf(view.state.doc.toString()).find(({ from, to }) => from <= pos && pos <= to);
  if (!context || !token) return null;
  const name = context.known.byId.get(token.text);
  if (name) return tip(token.from, token.to, nameTip(name, context));
  if (token.kind !== 'function' || !callable.includes(token.text)) return null;
  return tip(token.from, token.to, functionTip(token.text, context));
});

const leaving = EditorView.focusChangeEffect.of((_, focusing) => (focusing ? null : left.of(null)));

export const hints: Extension = [signature, hover, leaving];
