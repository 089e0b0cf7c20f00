import { useReactFlow } from '@xyflow/react';
import { type RefObject, useEffect, useRef } from 'react';
import type { Id } from '../../../schemas/definition.ts';
import { useEditor } from '../../editor/use-editor.tsx';
import { fitPadding, zoomRange } from '../layout/fit-viewport.ts';
import { step } from '../navigation/step.ts';
import { useView } from '../view-store.ts';
import type { Scene } from './use-scene.ts';

const fitOptions = { padding: fitPadding, maxZoom: 1, duration: 200 } as const;
/** From farther away than this, what is looked for is brought near. */
const readable = 0.42;
const margin = 24;
/** In milliseconds. */
const zoomDuration = 120;

/** Lets the commands work on the canvas while it is shown. */
export function useCanvasView(scene: () => Scene | null, place: RefObject<HTMLDivElement | null>): void {
  const flow = useReactFlow();
  const zooming = useRef<{ readonly to: number; readonly until: number } | null>(null);
  useEffect(() => {
    // Pressed again while it still zooms, it goes on from where that will end.
    const zoomBy = (factor: number) => {
      const now = performance.now();
      const from = zooming.current && now < zooming.current.until ? zooming.current.to : flow.getZoom();
      const to = Math.min(zoomRange.max, Math.max(zoomRange.min, from * factor));
      zooming.current = { to, until: now + 2 * zoomDuration };
      void flow.zoomTo(to, { duration: zoomDuration });
    };
    const reveal = (id: Id, isCloser = false) => {
      const card = scene()?.layout.cards.get(id);
      const box = place.current?.getBoundingClientRect();
      if (!card || !box) return;
      const { x, y, zoom } = flow.getViewport();
      if (isCloser && zoom < readable) {
        void flow.setCenter(card.x + card.width / 2, card.y + card.height / 2, { zoom: 0.8, duration: 200 });
        return;
      }
      const shift = (start: number, length: number, window: number) => {
        if (start < margin) return margin - start;
        return start + length > window - margin ? window - margin - start - length : 0;
      };
      const byX = shift(card.x * zoom + x, card.width * zoom, box.width);
      const byY = shift(card.y * zoom + y, card.height * zoom, box.height);
      if (byX !== 0 || byY !== 0) void flow.setViewport({ x: x + byX, y: y + byY, zoom }, { duration: 120 });
    };
    useView.getState().set({
      view: {
        fit: () => void flow.fitView(fitOptions),
        zoomBy,
        // A card that was just added is there after the next drawing.
        reveal: (id, isCloser) => requestAnimationFrame(() => reveal(id, isCloser)),
        step: (from, direction) => {
          const shown = scene();
          return shown && step(from ?? '', direction, shown.layout, shown.root);
        },
        order: () => scene()?.visible.map(({ id }) => id) ?? [],
        takeFocus: () => place.current?.focus({ preventScroll: true }),
        placeOf: (id) => {
          const card = scene()?.layout.cards.get(id);
          return card ? flow.flowToScreenPosition({ x: card.x + 24, y: card.y + card.height / 2 }) : null;
        },
      },
    });
    return () => useView.getState().set({ view: null });
  }, [flow, scene, place]);

  const focus = useEditor((state) => state.focus);
  const shown = useRef(focus);
  useEffect(() => {
    if (shown.current === focus) return;
    shown.current = focus;
    requestAnimationFrame(() => void flow.fitView(fitOptions));
  }, [focus, flow]);
}
