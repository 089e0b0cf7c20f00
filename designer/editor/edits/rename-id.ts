import { referencesTo } from '../../../rules/document/references/index.ts';
import { isUsableId, sectionOf, takenIds } from '../ids.ts';
import { findNode } from '../tree/loose-nodes.ts';
import type { EditKind } from './edit-kind.ts';
import { entryIn, plain, saidOf } from './said.ts';
import { sentence } from './words.ts';

export const renameId: EditKind<'renameId'> = {
  apply: (draft, { of, from, to }) => {
    const thing = of === 'node' ? findNode(draft, from)?.node : entryIn(draft, sectionOf[of], from);
    if (!thing) return sentence(of === 'node' ? 'refused.noNode' : 'refused.noEntry', { id: from });
    if (from === to) return undefined;
    if (!isUsableId(of, to)) return sentence('refused.idForm', { id: to });
    if (takenIds(draft, of).has(to)) return sentence('refused.idTaken', { id: to });
    thing.id = to;
    referencesTo[of](draft, from, to);
    return undefined;
  },
  label: (before, { of, from, to }) =>
    sentence('id.renamed', { of: saidOf(before, of, from), before: plain(from), after: plain(to) }),
};
