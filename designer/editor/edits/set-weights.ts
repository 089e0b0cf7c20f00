import type { Definition } from '../../../schemas/definition.ts';
import type { Sentence } from '../../../schemas/text.ts';
import type { EditOf } from '../edit.ts';
import { nodeIndexOf } from '../tree/node-index.ts';
import { allDone } from './all-done.ts';
import type { EditKind } from './edit-kind.ts';
import { nameIn } from './said.ts';
import { putWeight, setWeight } from './set-weight.ts';
import { sentence } from './words.ts';

export const setWeights: EditKind<'setWeights'> = {
  apply: (draft, { weights }) => allDone(weights, (one) => putWeight(draft, one)),
  label: (before, edit) => labels[edit.by](before, edit),
};

type Label = (before: Definition, edit: EditOf<'setWeights'>) => Sentence;

const labels: { readonly [By in EditOf<'setWeights'>['by']]: Label } = {
  balance: (before, { weights }) => {
    const [first] = weights;
    if (!first) return sentence('weights.set', { count: 0 });
    return sentence('weight.balanced', { label: setWeight.label(before, { type: 'setWeight', ...first }) });
  },
  equalise: (before, { weights }) => sentence('weights.equalised', { parent: parentOf(before, weights[0]?.node) }),
  table: (before, { weights }) => {
    const [first, ...others] = weights;
    if (first && others.length === 0) return setWeight.label(before, { type: 'setWeight', ...first });
    return sentence('weights.set', { count: weights.length });
  },
};

function parentOf(before: Definition, node = ''): Sentence {
  return nameIn(before, 'node', nodeIndexOf(before).byId.get(node)?.parent ?? node);
}
