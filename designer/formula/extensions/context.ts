import { StateEffect, StateField } from '@codemirror/state';
import type { Naming } from '../../../rules/words/vocabulary.ts';
import type { Language, Text } from '../../../schemas/text.ts';
import type { FunctionWords } from '../../language/function-words.ts';
import type { KnownNames } from '../known-names.ts';

/** What the extensions know of the page around them. */
export interface EditorContext {
  readonly known: KnownNames;
  readonly naming: Naming;
  readonly language: Language;
  readonly functions: FunctionWords;
  /** Whether ids are shown by the names of what they stand for. */
  readonly showsNames: boolean;
  readonly text: (text: Text) => string;
  /** The words of completion and hover. */
  readonly words: {
    readonly unit: string;
    readonly source: string;
    readonly table: string;
    readonly example: string;
    readonly kindOf: (kind: 'number' | 'boolean' | 'text' | 'date') => string;
  };
}

export const setContext = StateEffect.define<EditorContext>();

/** Null only until the component has told it. */
export const contextField = StateField.define<EditorContext | null>({
  create: () => null,
  update(context, { effects }) {
    let latest = context;
    for (const effect of effects) if (effect.is(setContext)) latest = effect.value;
    return latest;
  },
});
