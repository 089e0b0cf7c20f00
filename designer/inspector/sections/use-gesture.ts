import { useId, useRef } from 'react';

/** Names what one visit of a field changes, so that it becomes one step. */
export function useGesture() {
  const id = useId();
  const visit = useRef(0);
  return {
    gesture: () => `${id} ${visit.current}`,
    leave: () => {
      visit.current += 1;
    },
  };
}
