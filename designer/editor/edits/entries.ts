import type { ListSection } from '../../../rules/document/kinds.ts';
import { kindOf } from '../../../rules/document/kinds.ts';
import { isObject, type Loose, listAt, put } from '../../../rules/document/loose.ts';
import { freeId, takenIds } from '../ids.ts';
import type { EditKind } from './edit-kind.ts';
import { entryIn, nameOf, saidChange, saidOf } from './said.ts';
import { withoutStage, withStageLike } from './stage-weights.ts';
import { sentence } from './words.ts';

export const addEntry: EditKind<'addEntry'> = {
  apply: (draft, { section, entry, index, like }) => {
    const list = listAt(draft, section);
    if (!list) return sentence('refused.shape', { path: `/${section}` });
    const kind = kindOf[section];
    const id = freeId(kind, entry.id, takenIds(draft, kind));
    const added = { ...entry, id };
    list.splice(index ?? endOf(section, list, added), 0, added);
    if (section === 'stages' && like !== undefined) withStageLike(draft, like, id);
    return undefined;
  },
  label: (_before, { section, entry }) =>
    sentence('entry.added', { of: sentence(`of.${kindOf[section]}`, { name: nameOf(entry, entry.id) }) }),
};

/** A stage with a condition goes before the default one, which stands last. */
function endOf(section: ListSection, list: readonly unknown[], added: object): number {
  const last = list.at(-1);
  const isBeforeDefault = section === 'stages' && 'when' in added && isObject(last) && last.when === undefined;
  return isBeforeDefault ? list.length - 1 : list.length;
}

export const removeEntry: EditKind<'removeEntry'> = {
  apply: (draft, { section, entry }) => {
    const found = entryIn(draft, section, entry);
    const list = found && listAt(draft, section);
    if (!list) return sentence('refused.noEntry', { id: entry });
    list.splice(list.indexOf(found), 1);
    if (section === 'stages' && typeof found.id === 'string') withoutStage(draft, found.id);
    return undefined;
  },
  label: (before, { section, entry }) => sentence('entry.removed', { of: saidOf(before, kindOf[section], entry) }),
};

export const moveEntry: EditKind<'moveEntry'> = {
  apply: (draft, { section, entry, index }) => {
    const found = entryIn(draft, section, entry);
    const list = found && listAt(draft, section);
    if (!list) return sentence('refused.noEntry', { id: entry });
    list.splice(list.indexOf(found), 1);
    list.splice(index, 0, found);
    return undefined;
  },
  label: (before, { section, entry, index }) =>
    sentence('entry.moved', { of: saidOf(before, kindOf[section], entry), position: index + 1 }),
};

export const setEntry: EditKind<'setEntry'> = {
  apply: (draft, { section, entry, key, value }) => {
    const found = entryIn(draft, section, entry);
    if (!found) return sentence('refused.noEntry', { id: entry });
    put(found, key, value);
    return undefined;
  },
  label: (before, { section, entry, key, value }) => {
    const loose: unknown = before;
    const found: Loose | undefined = isObject(loose) ? entryIn(loose, section, entry) : undefined;
    return saidChange(saidOf(before, kindOf[section], entry), key, found?.[key], value);
  },
};
