import { type EditorState, type Extension, RangeSetBuilder } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate, WidgetType } from '@codemirror/view';
import { type Token, tokensOf } from '../tokens.ts';
import { contextField, type EditorContext, setContext } from './context.ts';

/** An id, shown by the name of what it stands for. */
class NameChip extends WidgetType {
  readonly id: string;
  readonly name: string;

  constructor(id: string, name: string) {
    super();
    this.id = id;
    this.name = name;
  }

  override eq(other: NameChip): boolean {
    return other.id === this.id && other.name === this.name;
  }

  override toDOM(): HTMLElement {
    const chip = document.createElement('span');
    chip.className = 'formula-chip';
    chip.textContent = this.name;
    chip.dataset.id = this.id;
    return chip;
  }

  override ignoreEvent(): boolean {
    return false;
  }
}

const marks = new Map(
  ['name', 'function', 'number', 'text', 'operator'].map((kind) => [
    kind,
    Decoration.mark({ class: `formula-${kind}` }),
  ]),
);

/** The name to show in the place of a token; undefined: it is shown as it stands. */
function chipOf({ kind, text }: Token, before: readonly Token[], context: EditorContext): string | undefined {
  if (kind !== 'name' || !context.showsNames) return undefined;
  const known = context.known.byId.get(text);
  if (known) return context.text(known.name);
  const [call, bracket] = before.slice(-2);
  const isTable = call?.text === 'lookup' && bracket?.kind === 'bracket';
  const table = isTable ? context.known.tables.find(({ id }) => id === text) : undefined;
  return table?.name ? context.text(table.name) : undefined;
}

function paint(state: EditorState, typedAt: number | null): { all: DecorationSet; chips: DecorationSet } {
  const all = new RangeSetBuilder<Decoration>();
  const chips = new RangeSetBuilder<Decoration>();
  const context = state.field(contextField);
  const tokens = tokensOf(state.doc.toString());
  tokens.forEach((token, index) => {
    const { kind, from, to, text } = token;
    // A name that is just being typed is left as typed: it may go on.
    const name = context && to !== typedAt ? chipOf(token, tokens.slice(0, index), context) : undefined;
    if (name !== undefined) {
      const chip = Decoration.replace({ widget: new NameChip(text, name) });
      all.add(from, to, chip);
      chips.add(from, to, chip);
      return;
    }
    const mark = marks.get(kind);
    if (mark) all.add(from, to, mark);
  });
  return { all: all.finish(), chips: chips.finish() };
}

class Painter {
  all: DecorationSet;
  chips: DecorationSet;
  private typedAt: number | null = null;

  constructor({ state }: EditorView) {
    ({ all: this.all, chips: this.chips } = paint(state, null));
  }

  update(update: ViewUpdate): void {
    const { transactions, docChanged, selectionSet, focusChanged, view, state } = update;
    const told = transactions.some(({ effects }) => effects.some((effect) => effect.is(setContext)));
    if (!docChanged && !selectionSet && !focusChanged && !told) return;
    const typed = transactions.some((one) => one.isUserEvent('input.type') || one.isUserEvent('delete'));
    if (docChanged) this.typedAt = typed || view.composing ? state.selection.main.head : null;
    else if (selectionSet || focusChanged) this.typedAt = null;
    ({ all: this.all, chips: this.chips } = paint(state, this.typedAt));
  }
}

const painter = ViewPlugin.fromClass(Painter, {
  decorations: (plugin) => plugin.all,
  // A name is one thing to the cursor and to Backspace.
  provide: (plugin) => EditorView.atomicRanges.of((view) => view.plugin(plugin)?.chips ?? Decoration.none),
});

export const painting: Extension = painter;
