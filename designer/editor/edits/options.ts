import { isObject, type Loose, listAt } from '../../../rules/document/loose.ts';
import type { Definition } from '../../../schemas/definition.ts';
import type { Sentence } from '../../../schemas/text.ts';
import type { EditKind } from './edit-kind.ts';
import { entryIn, nameIn, nameOf, saidChange } from './said.ts';
import { sentence } from './words.ts';

export function optionIn(draft: Loose, field: string, value: string): { list: unknown[]; option: Loose } | undefined {
  const found = entryIn(draft, 'fields', field);
  const list = found?.options === undefined ? undefined : listAt(found, 'options');
  const option = list?.find((one) => isObject(one) && one.value === value);
  return list && isObject(option) ? { list, option } : undefined;
}

export function saidOption(before: Definition, field: string, value: string): Sentence {
  const loose: unknown = before;
  const option = isObject(loose) ? optionIn(loose, field, value)?.option : undefined;
  return sentence('of.option', { name: nameOf(option, value), field: nameIn(before, 'field', field) });
}

export const addOption: EditKind<'addOption'> = {
  apply: (draft, { field, option, index }) => {
    const found = entryIn(draft, 'fields', field);
    if (!found) return sentence('refused.noEntry', { id: field });
    if (optionIn(draft, field, option.value)) return sentence('refused.valueTaken', { value: option.value });
    const list = listAt(found, 'options');
    if (!list) return sentence('refused.shape', { path: '/fields' });
    list.splice(index ?? list.length, 0, option);
    return undefined;
  },
  label: (before, { field, option }) =>
    sentence('entry.added', {
      of: sentence('of.option', { name: nameOf(option, option.value), field: nameIn(before, 'field', field) }),
    }),
};

export const removeOption: EditKind<'removeOption'> = {
  apply: (draft, { field, value }) => {
    const found = optionIn(draft, field, value);
    if (!found) return sentence('refused.noEntry', { id: value });
    found.list.splice(found.list.indexOf(found.option), 1);
    return undefined;
  },
  label: (before, { field, value }) => sentence('entry.removed', { of: saidOption(before, field, value) }),
};

export const moveOption: EditKind<'moveOption'> = {
  apply: (draft, { field, value, index }) => {
    const found = optionIn(draft, field, value);
    if (!found) return sentence('refused.noEntry', { id: value });
    found.list.splice(found.list.indexOf(found.option), 1);
    found.list.splice(index, 0, found.option);
    return undefined;
  },
  label: (before, { field, value, index }) =>
    sentence('entry.moved', { of: saidOption(before, field, value), position: index + 1 }),
};

export const setOptionName: EditKind<'setOptionName'> = {
  apply: (draft, { field, value, name }) => {
    const found = optionIn(draft, field, value);
    if (!found) return sentence('refused.noEntry', { id: value });
    found.option.name = name;
    return undefined;
  },
  label: (before, { field, value, name }) => {
    const loose: unknown = before;
    const was = isObject(loose) ? optionIn(loose, field, value)?.option.name : undefined;
    return saidChange(saidOption(before, field, value), 'name', was, name);
  },
};
