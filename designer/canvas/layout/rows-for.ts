import { columnsLayout } from './columns-layout.ts';
import type { VisibleNode } from './visible-tree.ts';

const choices = [6, 8, 11, 15, 20, 28, 40, 60];
/** A better choice must be this much better, so that one indicator more does not throw everything about. */
const patience = 1.25;

/** How many indicators stand below one another, so that the tree fits a window of this shape as large as can be. */
export function rowsFor(root: VisibleNode, aspect: number, before: number | null): number {
  const zoomOf = (rows: number) => {
    const { width, height } = columnsLayout(root, rows);
    return Math.min(aspect / width, 1 / height);
  };
  const rated = choices.map((rows) => ({ rows, zoom: zoomOf(rows) }));
  const best = rated.reduce((a, b) => (b.zoom > a.zoom ? b : a));
  const kept = rated.find(({ rows }) => rows === before);
  return kept && best.zoom < kept.zoom * patience ? kept.rows : best.rows;
}
