import { isPressed, type KeyPress } from '../canvas/commands/keys.ts';
import type { grid } from '../language/zh-CN/grid.ts';
import { moved, type Place } from './range.ts';

/** What the sheet of keys says of the grid. */
export const gridKeys: readonly { readonly id: keyof (typeof grid)['keys']; readonly keys: readonly string[] }[] = [
  { id: 'edit', keys: ['F2', 'Enter'] },
  { id: 'clear', keys: ['Delete'] },
  { id: 'fillDown', keys: ['Mod+D'] },
  { id: 'copy', keys: ['Mod+C'] },
  { id: 'paste', keys: ['Mod+V'] },
  { id: 'range', keys: ['Shift+ArrowDown'] },
  { id: 'edge', keys: ['Mod+ArrowDown'] },
  { id: 'next', keys: ['Tab', 'Shift+Tab'] },
  { id: 'fold', keys: ['Alt+Shift+ArrowRight', 'Alt+Shift+ArrowLeft'] },
  { id: 'widen', keys: ['Mod+Alt+ArrowRight', 'Mod+Alt+ArrowLeft'] },
];

interface Size {
  readonly rows: number;
  readonly columns: number;
}

interface Move {
  readonly to: Place;
  readonly isExtending: boolean;
}

const arrows = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
} as const satisfies Record<string, readonly [number, number]>;
const page = 20;

/** Where a key leads from a cell, as in a spreadsheet; null: it leads nowhere. */
export function moveOf(press: KeyPress, from: Place, size: Size): Move | null {
  if (press.altKey) return null;
  const isFar = press.ctrlKey || press.metaKey;
  for (const [key, [byRow, byColumn]] of Object.entries(arrows))
    if (press.key === key) return { to: moved(from, byRow, byColumn, size, isFar), isExtending: press.shiftKey };
  const last = { row: size.rows - 1, column: size.columns - 1 };
  const target = (): Place | null => {
    if (press.key === 'PageUp') return { ...from, row: Math.max(0, from.row - page) };
    if (press.key === 'PageDown') return { ...from, row: Math.min(last.row, from.row + page) };
    if (press.key === 'Home') return { row: isFar ? 0 : from.row, column: 0 };
    if (press.key === 'End') return { row: isFar ? last.row : from.row, column: last.column };
    return null;
  };
  const to = target();
  if (to) return { to, isExtending: press.shiftKey };
  if (isPressed('Tab', press)) return { to: tabbed(from, 1, size), isExtending: false };
  if (isPressed('Shift+Tab', press)) return { to: tabbed(from, -1, size), isExtending: false };
  return null;
}

/** At a row's end, to the next row's beginning. */
export function tabbed({ row, column }: Place, by: 1 | -1, { rows, columns }: Size): Place {
  const at = Math.min(Math.max(0, row * columns + column + by), rows * columns - 1);
  return { row: Math.floor(at / columns), column: at % columns };
}
