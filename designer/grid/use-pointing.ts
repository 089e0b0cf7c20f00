import { useRef } from 'react';
import { useView } from '../canvas/view-store.ts';
import type { Place, Range } from './range.ts';

interface Circumstances {
  readonly range: Range;
  readonly go: (to: Place, isExtending?: boolean) => void;
  readonly open: () => void;
  readonly fill: (range: Range) => void;
  readonly takeFocus: () => void;
}

/** The mouse in the grid: cells, ranges, the fill handle, the menu. */
export function usePointing({ range, go, open, fill, takeFocus }: Circumstances) {
  const gesture = useRef<'range' | 'fill' | null>(null);
  const filled = useRef(range);
  return {
    onPointerDown: (event: React.PointerEvent) => {
      const place = placeOf(event.target);
      if (!place || event.button !== 0) return;
      event.preventDefault();
      takeFocus();
      if (event.target instanceof HTMLElement && event.target.dataset.handle !== undefined) {
        gesture.current = 'fill';
        filled.current = range;
        return;
      }
      gesture.current = 'range';
      go(place, event.shiftKey);
    },
    onPointerOver: (event: React.PointerEvent) => {
      const place = placeOf(event.target);
      if (!place || event.buttons !== 1) return;
      if (gesture.current === 'range') go(place, true);
      else if (gesture.current === 'fill' && place.row >= range.top) {
        filled.current = { ...filled.current, bottom: Math.max(filled.current.top, place.row) };
        go({ row: filled.current.bottom, column: range.right }, true);
      }
    },
    onPointerUp: () => {
      if (gesture.current === 'fill' && filled.current.bottom > filled.current.top) fill(filled.current);
      gesture.current = null;
    },
    onDoubleClick: open,
    onContextMenu: (event: React.MouseEvent) => {
      const place = placeOf(event.target);
      if (!place) return;
      event.preventDefault();
      if (place.row < range.top || place.row > range.bottom) go(place);
      useView.getState().set({ menu: { x: event.clientX, y: event.clientY } });
    },
  };
}

function placeOf(target: EventTarget): Place | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
  return cell ? { row: Number(cell.dataset.row), column: Number(cell.dataset.column) } : null;
}
