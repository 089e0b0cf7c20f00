import type { NodeCells } from '../../../rules/engine/node-cells.ts';
import type { Run } from '../../../rules/engine/run.ts';
import { rowReader, type SheetHead } from '../../../rules/engine/sheet.ts';
import { type Dimension, dimensionsOf } from './dimensions.ts';
import type { SheetCounted } from './part-counter.ts';
import type { Utf8Text } from './utf8-text.ts';

/** What a run says of a row, beside its text. */
export interface SheetLine {
  readonly head: SheetHead;
  counted(): SheetCounted;
}

const comma = 44;
const open = 91;
const close = 93;

/**
 * Writes rows of a run as JSON without the opening brace, in the order of keys of `sheetText`. Nothing is made in
 * between: of the few hundred numbers of an enterprise there are neither objects nor strings.
 */
export function sheetLines(run: Run): (row: number, text: Utf8Text) => SheetLine {
  const { head: headAt, nodes: nodesAt, decisions } = rowReader(run);
  const dimensions = dimensionsOf(run.program);
  return (row, text) => {
    const head = headAt(row);
    const nodes = nodesAt(row);
    text.add(`${JSON.stringify(head).slice(1, -1)},"nodes":`);
    let before = open;
    for (const cells of nodes) {
      text.addCharacter(before);
      addNode(cells, text);
      before = comma;
    }
    text.add(`],${JSON.stringify(decisions(row)).slice(1)}`);
    return { head, counted: () => ({ ...head, nodes: countedOf(dimensions, nodes) }) };
  };
}

/** As a list, in the order of a stored sheet. */
function addNode(cells: NodeCells, text: Utf8Text): void {
  const { type, value, mark, fraction, points, reason } = cells;
  text.addCharacter(open);
  if (type === 'number') text.addNumber(value);
  else text.add(JSON.stringify(cells.fieldValue));
  text.addCharacter(comma);
  text.addNumber(mark);
  text.addCharacter(comma);
  text.addNumber(fraction);
  text.addCharacter(comma);
  text.addNumber(points);
  if (reason !== null) text.add(`,${JSON.stringify(reason)}`);
  text.addCharacter(close);
}

function countedOf(dimensions: readonly Dimension[], nodes: readonly NodeCells[]): SheetCounted['nodes'] {
  const counted: Record<number, SheetCounted['nodes'][number]> = {};
  for (const { index } of dimensions) {
    const { fraction, points } = nodes[index] as NodeCells;
    counted[index] = [null, null, known(fraction), known(points)];
  }
  return counted;
}

function known(cell: number): number | null {
  return Number.isNaN(cell) ? null : cell;
}
