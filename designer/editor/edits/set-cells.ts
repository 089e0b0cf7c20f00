import { allDone } from './all-done.ts';
import type { EditKind } from './edit-kind.ts';
import { setNode, setProperty } from './set-node.ts';
import { putWeight, setWeight } from './set-weight.ts';
import { sentence } from './words.ts';

export const setCells: EditKind<'setCells'> = {
  apply: (draft, { cells }) =>
    allDone(cells, (cell) => (cell.of === 'weight' ? putWeight(draft, cell) : setProperty(draft, cell))),
  label: (before, { cells }) => {
    const [first, ...others] = cells;
    if (!first || others.length > 0) return sentence('cells.set', { count: cells.length });
    return first.of === 'weight'
      ? setWeight.label(before, { type: 'setWeight', ...first })
      : setNode.label(before, { type: 'setNode', ...first });
  },
};
