import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete';
import type { Extension } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { type Candidate, rankCompletions } from '../completions.ts';
import { openCallAt } from '../open-call.ts';
import { tokensOf } from '../tokens.ts';
import { contextField, type EditorContext } from './context.ts';
import { functionTip, nameTip } from './tips.ts';

const most = 200;

function complete({ state, pos, explicit }: CompletionContext): CompletionResult | null {
  const context = state.field(contextField);
  if (!context) return null;
  const before = state.sliceDoc(0, pos);
  const options = optionsAt(before, pos, context);
  if (options) return options;
  const word = /[\p{L}_$][\p{L}\p{N}_$.]*$/u.exec(before)?.[0] ?? '';
  if (tokensOf(before).at(-1)?.kind === 'text' || (word === '' && !explicit)) return null;
  const call = openCallAt(before);
  const isTable = call?.name === 'lookup' && call.argument === 0;
  const ranked = rankCompletions(word, context.known, context.functions, isTable ? 'table' : 'value');
  return {
    from: pos - word.length,
    options: ranked.slice(0, most).map((candidate) => optionOf(candidate, context)),
    filter: false,
  };
}

/** Beside an enum, a stage or a grade: what it can be. */
function optionsAt(before: string, pos: number, { known, text }: EditorContext): CompletionResult | null {
  const found = /([A-Za-z_][\w.]*)\s*[=!]=\s*(["']?[^"'\s()]*)$/.exec(before);
  const options = known.byId.get(found?.[1] ?? '')?.options;
  if (!options) return null;
  const typed = found?.[2] ?? '';
  const wanted = typed.replace(/^["']/, '').toLowerCase();
  const fitting = options.filter(({ value, name }) =>
    [value, ...Object.values(name)].some((one) => one.toLowerCase().includes(wanted)),
  );
  return {
    from: pos - typed.length,
    filter: false,
    options: fitting.slice(0, most).map(({ value, name }) => ({
      label: JSON.stringify(value),
      displayLabel: text(name),
      detail: value,
      apply: JSON.stringify(value),
    })),
  };
}

function optionOf(candidate: Candidate, context: EditorContext): Completion {
  const { insert } = candidate;
  if (candidate.of === 'name') {
    const { name } = candidate;
    return {
      label: insert,
      displayLabel: context.text(name.name),
      detail: name.unit === undefined ? insert : `${name.unit} · ${insert}`,
      info: () => nameTip(name, context),
    };
  }
  if (candidate.of === 'table')
    return {
      label: insert,
      displayLabel: candidate.table.name ? context.text(candidate.table.name) : insert,
      detail: insert,
    };
  return {
    label: insert,
    displayLabel: candidate.signature,
    detail: titleOf(insert, context),
    info: () => functionTip(insert, context),
    apply: (view, _, from, to) => insertCall(view, insert, from, to),
  };
}

function titleOf(name: string, { functions }: EditorContext): string {
  return Object.entries(functions).find(([one]) => one === name)?.[1].title ?? '';
}

/** `ratio` becomes `ratio(‸)`, unless its bracket is there already. */
export function insertCall(view: EditorView, name: string, from: number, to: number): void {
  const hasBracket = view.state.sliceDoc(to, to + 1) === '(';
  view.dispatch({
    changes: { from, to, insert: hasBracket ? name : `${name}()` },
    selection: { anchor: from + name.length + 1 },
    userEvent: 'input.complete',
  });
}

export const completing: Extension = autocompletion({
  override: [complete],
  icons: false,
  maxRenderedOptions: most,
  closeOnBlur: true,
});
