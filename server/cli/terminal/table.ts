import { displayWidth, padded, shortened } from './display-width.ts';

export interface TableColumn {
  readonly heading: string;
  readonly align?: 'left' | 'right';
  /** Longer cells are cut. */
  readonly widest?: number;
}

/** Lines of a table whose columns stand under one another, Chinese or not. */
export function table(columns: readonly TableColumn[], rows: readonly (readonly string[])[]): readonly string[] {
  const lines = [columns.map(({ heading }) => heading), ...rows].map((cells) =>
    columns.map(({ widest }, at) => shortened(oneLine(cells[at] ?? ''), widest ?? Number.POSITIVE_INFINITY)),
  );
  const widths = columns.map((_, at) => Math.max(...lines.map((cells) => displayWidth(cells[at] ?? ''))));
  const [headings = [], ...body] = lines.map((cells) =>
    cells.map((cell, at) => padded(cell, widths[at] ?? 0, columns[at]?.align ?? 'left')),
  );
  const rule = widths.map((width) => '─'.repeat(width));
  return [headings, rule, ...body].map((cells) => cells.join('  ').trimEnd());
}

function oneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ');
}
