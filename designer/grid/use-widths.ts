import { useState } from 'react';
import type { GridColumn } from './columns.ts';

const key = 'canopy.grid.widths';
const least = 48;
const most = 900;

function kept(): Readonly<Record<string, number>> {
  try {
    const widths: unknown = JSON.parse(window.localStorage.getItem(key) ?? '{}');
    return typeof widths === 'object' && widths !== null ? (widths as Record<string, number>) : {};
  } catch {
    return {};
  }
}

/** How wide the columns are, as the person left them in this browser. */
export function useWidths(columns: readonly GridColumn[]) {
  const [own, setOwn] = useState(kept);
  const widths = columns.map(({ key: column, width }) => {
    const set = own[column];
    return typeof set === 'number' ? set : width;
  });
  const setWidth = (column: GridColumn, width: number) => {
    const next = { ...own, [column.key]: Math.round(Math.min(most, Math.max(least, width))) };
    window.localStorage.setItem(key, JSON.stringify(next));
    setOwn(next);
  };
  const starts = widths.map((_, at) => widths.slice(0, at).reduce((sum, width) => sum + width, 0));
  return { widths, starts, total: widths.reduce((sum, width) => sum + width, 0), setWidth };
}

export type Widths = ReturnType<typeof useWidths>;
