import type { Loose } from '../../../rules/document/loose.ts';
import type { Definition } from '../../../schemas/definition.ts';
import type { Sentence } from '../../../schemas/text.ts';
import type { EditOf, EditType } from '../edit.ts';

/** How one kind of edit is done and told. */
export interface EditKind<Type extends EditType> {
  /** Changes the draft, which may be of any shape; what it can't do it leaves, and says why. */
  readonly apply: (draft: Loose, edit: EditOf<Type>) => Sentence | undefined;
  /** `before` is the definition that the edit, or the first one of its gesture, was done to. */
  readonly label: (before: Definition, edit: EditOf<Type>) => Sentence;
}
