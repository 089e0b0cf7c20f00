/** Cells from one corner to another, both within, counted from 0. */
export interface Range {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface Place {
  readonly row: number;
  readonly column: number;
}

export function rangeBetween(a: Place, b: Place): Range {
  return {
    top: Math.min(a.row, b.row),
    bottom: Math.max(a.row, b.row),
    left: Math.min(a.column, b.column),
    right: Math.max(a.column, b.column),
  };
}

export function isSingle({ top, bottom, left, right }: Range): boolean {
  return top === bottom && left === right;
}

interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** The place beside, kept within the grid; `toEdge` goes as far as it can. */
export function moved(
  { row, column }: Place,
  byRow: number,
  byColumn: number,
  { rows, columns }: Size,
  toEdge = false,
): Place {
  const clamp = (value: number, count: number) => Math.min(Math.max(0, value), Math.max(0, count - 1));
  const far = toEdge ? Number.MAX_SAFE_INTEGER : 1;
  return { row: clamp(row + byRow * far, rows), column: clamp(column + byColumn * far, columns) };
}
