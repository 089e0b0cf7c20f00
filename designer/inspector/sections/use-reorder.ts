import { type PointerEvent, useRef, useState } from 'react';

interface Carried {
  readonly from: number;
  readonly to: number;
}

/** Carries an entry of a list to another place, by mouse or finger. For keys there are buttons beside it. */
export function useReorder(onMove: (from: number, to: number) => void) {
  const list = useRef<HTMLElement | null>(null);
  /** The entry that is held; what is drawn of it may be a move behind. */
  const held = useRef<number | null>(null);
  const [carried, setCarried] = useState<Carried | null>(null);
  const end = () => {
    held.current = null;
    setCarried(null);
  };
  return {
    list: (element: HTMLElement | null) => {
      list.current = element;
    },
    entry: (at: number) => ({
      'data-entry': at,
      'data-carried': carried?.from === at,
      'data-drop': carried && carried.to !== carried.from && carried.to === at ? sideOf(carried) : undefined,
    }),
    grip: (at: number) => ({
      onPointerDown: (event: PointerEvent) => {
        if (event.button !== 0) return;
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        held.current = at;
        setCarried({ from: at, to: at });
      },
      onPointerMove: ({ clientY }: PointerEvent) => {
        if (held.current === at) setCarried({ from: at, to: placeAt(list.current, at, clientY) });
      },
      onPointerUp: ({ clientY }: PointerEvent) => {
        if (held.current !== at) return;
        const to = placeAt(list.current, at, clientY);
        end();
        if (to !== at) onMove(at, to);
      },
      onPointerCancel: end,
      onLostPointerCapture: end,
    }),
  };
}

function sideOf({ from, to }: Carried): 'above' | 'below' {
  return to < from ? 'above' : 'below';
}

/** How many of the others lie above. */
function placeAt(list: HTMLElement | null, from: number, y: number): number {
  const entries = [...(list?.querySelectorAll<HTMLElement>('[data-entry]') ?? [])];
  return entries.filter((entry) => {
    const { top, height } = entry.getBoundingClientRect();
    return Number(entry.dataset.entry) !== from && top + height / 2 < y;
  }).length;
}
