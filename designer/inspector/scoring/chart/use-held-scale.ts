import { useState } from 'react';
import type { Scale } from '../axis/scale.ts';

/** While something is dragged the axis stands still, else what is held would run away from the pointer. */
export function useHeldScale(wanted: Scale) {
  const [held, setHeld] = useState<Scale | null>(null);
  return {
    scale: held ?? wanted,
    hold: () => setHeld(held ?? wanted),
    release: () => setHeld(null),
  };
}
