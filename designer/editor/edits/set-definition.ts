import { put } from '../../../rules/document/loose.ts';
import type { EditKind } from './edit-kind.ts';
import { saidChange } from './said.ts';
import { sentence } from './words.ts';

export const setDefinition: EditKind<'setDefinition'> = {
  apply: (draft, { key, value }) => {
    put(draft, key, value);
    return undefined;
  },
  label: (before, { key, value }) => saidChange(sentence('of.definition'), key, before[key], value),
};
