import type { KeyboardEvent } from 'react';
import type { ColumnsLayout } from '../layout/columns-layout.ts';
import type { VisibleNode } from '../layout/visible-tree.ts';
import { type Direction, step } from '../navigation/step.ts';

interface Steps {
  readonly tree: VisibleNode;
  readonly layout: ColumnsLayout;
  readonly current: string | null;
  readonly onPick: (key: string) => void;
  readonly onFold: (key: string) => void;
}

const directions: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** Arrows go from card to card, the space bar folds and unfolds. */
export function useArrows({ tree, layout, current, onPick, onFold }: Steps) {
  return (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = directions[event.key];
    if (direction) {
      event.preventDefault();
      const next = step(current ?? '', direction, layout, tree);
      if (next !== null) onPick(next);
    } else if (event.key === ' ' && current !== null) {
      event.preventDefault();
      onFold(current);
    }
  };
}
