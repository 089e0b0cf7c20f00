import { type ColumnsLayout, columnsLayout } from './columns-layout.ts';
import { rowsFor } from './rows-for.ts';
import type { VisibleNode } from './visible-tree.ts';

export interface SteadyLayout {
  readonly layout: ColumnsLayout;
  /** The nodes between which lines are drawn; only where they stand in the tree counts. */
  readonly outline: readonly VisibleNode[];
  readonly rows: number;
  readonly aspect: number;
  readonly shape: string;
}

/** That of before where an edit, such as a move of a weight, has left the tree's shape as it was. */
export function steadyLayout(
  root: VisibleNode,
  visible: readonly VisibleNode[],
  aspect: number,
  before: SteadyLayout | null,
): SteadyLayout {
  const shape = JSON.stringify(visible.map(({ id, level, isGroup }) => [id, level, isGroup]));
  if (before?.shape === shape && before.aspect === aspect) return before;
  const rows = rowsFor(root, aspect, before?.rows ?? null);
  return { layout: columnsLayout(root, rows), outline: visible, rows, aspect, shape };
}
