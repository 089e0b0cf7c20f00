import type { ColumnsLayout } from './columns-layout.ts';

interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** Left free around the tree, as a share of the window. */
export const fitPadding = 0.04;
export const zoomRange = { min: 0.05, max: 2 } as const;

/** The whole tree in the middle of a window, never larger than life. */
export function fitViewport(
  { left, width, height }: ColumnsLayout,
  window: { readonly width: number; readonly height: number },
): Viewport {
  const room = 1 - 2 * fitPadding;
  const fitting = Math.min((window.width * room) / width, (window.height * room) / height);
  const zoom = Math.min(1, Math.max(zoomRange.min, fitting));
  return { x: (window.width - width * zoom) / 2 - left * zoom, y: (window.height - height * zoom) / 2, zoom };
}
