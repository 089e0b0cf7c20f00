import type { Loose } from '../../../rules/document/loose.ts';
import type { Definition } from '../../../schemas/definition.ts';
import type { Sentence } from '../../../schemas/text.ts';
import type { EditOf, EditType } from '../edit.ts';
import { addNode } from './add-node.ts';
import { applyPatch } from './apply-patch.ts';
import { duplicateNodes } from './duplicate-nodes.ts';
import type { EditKind } from './edit-kind.ts';
import { addEntry, moveEntry, removeEntry, setEntry } from './entries.ts';
import { moveNodes } from './move-nodes.ts';
import { addOption, moveOption, removeOption, setOptionName } from './options.ts';
import { pasteNodes } from './paste-nodes.ts';
import { removeNodes } from './remove-nodes.ts';
import { renameId } from './rename-id.ts';
import { renameOption } from './rename-option.ts';
import { replaceDefinition } from './replace-definition.ts';
import { setCells } from './set-cells.ts';
import { setCollapsed } from './set-collapsed.ts';
import { setDefinition } from './set-definition.ts';
import { setNode } from './set-node.ts';
import { setScale } from './set-scale.ts';
import { setWeight } from './set-weight.ts';
import { setWeights } from './set-weights.ts';

/** Every kind of edit; one that is missing does not compile. */
const kinds: { readonly [Type in EditType]: EditKind<Type> } = {
  addNode,
  removeNodes,
  moveNodes,
  pasteNodes,
  duplicateNodes,
  setNode,
  setWeight,
  setWeights,
  setCells,
  addEntry,
  removeEntry,
  moveEntry,
  setEntry,
  addOption,
  removeOption,
  moveOption,
  setOptionName,
  renameId,
  renameOption,
  setScale,
  setDefinition,
  applyPatch,
  replaceDefinition,
  setCollapsed,
};

/** Why it can't be done, if so: what it left of the draft is then not to be used. */
export function applyEdit<Type extends EditType>(draft: Loose, edit: EditOf<Type>): Sentence | undefined {
  return kinds[edit.type].apply(draft, edit);
}

export function labelOf<Type extends EditType>(before: Definition, edit: EditOf<Type>): Sentence {
  return kinds[edit.type].label(before, edit);
}

/** What only says how it is shown makes no step and no change. */
export function isLayout({ type }: { readonly type: EditType }): boolean {
  return type === 'setCollapsed';
}
