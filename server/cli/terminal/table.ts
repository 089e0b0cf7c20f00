import { displayWidth, padded, shortened } from './display-width.ts';

export interface TableColumn {
  readonly heading: string;
  readonly align?: 'left' | 'right';
  /** Longer cells are cut; where a table is too wide, such columns give way. */
  readonly widest?: number;
}

const gap = '  ';
/** No column gives way below this. */
const narrowest = 12;

/** Lines of a table whose columns stand under one another, Chinese or not, cut to `width` as far as columns may be. */
export function table(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  width = Number.POSITIVE_INFINITY,
): readonly string[] {
  const lines = [columns.map(({ heading }) => heading), ...rows].map((cells) =>
    columns.map((_, at) => oneLine(cells[at] ?? '')),
  );
  const natural = columns.map(({ widest = Number.POSITIVE_INFINITY }, at) =>
    Math.min(widest, Math.max(...lines.map((cells) => displayWidth(cells[at] ?? '')))),
  );
  const widths = fitted(natural, columns, width);
  const [headings = [], ...body] = lines.map((cells) =>
    cells.map((cell, at) => padded(shortened(cell, widths[at] ?? 0), widths[at] ?? 0, columns[at]?.align ?? 'left')),
  );
  const rule = widths.map((cellWidth) => '─'.repeat(cellWidth));
  return [headings, rule, ...body].map((cells) => cells.join(gap).trimEnd());
}

/** Takes from the widest of the columns that may be cut, until all fit. */
function fitted(natural: readonly number[], columns: readonly TableColumn[], width: number): readonly number[] {
  const widths = [...natural];
  let excess = widths.reduce((sum, one) => sum + one + gap.length, -gap.length) - width;
  for (; excess > 0; excess -= 1) {
    const cuttable = widths.map((one, at) => (columns[at]?.widest === undefined ? 0 : one));
    const most = Math.max(...cuttable);
    if (most <= narrowest) break;
    widths[cuttable.indexOf(most)] = most - 1;
  }
  return widths;
}

function oneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ');
}
