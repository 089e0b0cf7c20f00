import { isObject, put } from '../../../rules/document/loose.ts';
import type { EditKind } from './edit-kind.ts';
import { saidChange } from './said.ts';
import { sentence } from './words.ts';

/** What counts where a definition has no scale of its own. */
const byDefault = { full: 100, decimals: 2 };

export const setScale: EditKind<'setScale'> = {
  apply: (draft, { key, value }) => {
    if (draft.scale === undefined) draft.scale = { ...byDefault };
    if (!isObject(draft.scale)) return sentence('refused.shape', { path: '/scale' });
    put(draft.scale, key, value);
    return undefined;
  },
  label: (before, { key, value }) => {
    const scale: unknown = before.scale ?? byDefault;
    return saidChange(sentence('of.scale'), key, isObject(scale) ? scale[key] : undefined, value);
  },
};
