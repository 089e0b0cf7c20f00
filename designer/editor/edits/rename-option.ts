import { renameCategory } from '../../../rules/document/references/category.ts';
import { recordsIn, renameValue } from '../../../rules/document/references/places.ts';
import type { EditKind } from './edit-kind.ts';
import { optionIn, saidOption } from './options.ts';
import { plain } from './said.ts';
import { sentence } from './words.ts';

export const renameOption: EditKind<'renameOption'> = {
  apply: (draft, { field, from, to }) => {
    const found = optionIn(draft, field, from);
    if (!found) return sentence('refused.noEntry', { id: from });
    if (from === to) return undefined;
    if (optionIn(draft, field, to)) return sentence('refused.valueTaken', { value: to });
    found.option.value = to;
    renameCategory(draft, field, from, to);
    for (const record of recordsIn(draft)) renameValue(record, field, from, to);
    return undefined;
  },
  label: (before, { field, from, to }) =>
    sentence('id.renamed', { of: saidOption(before, field, from), before: plain(from), after: plain(to) }),
};
