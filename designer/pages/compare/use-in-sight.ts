import { type RefObject, useEffect, useRef } from 'react';

/** Brings the whole view into the window once there is a current change in it, and again with each one that follows. */
export function useInSight<Box extends HTMLElement>(current: string | undefined): RefObject<Box | null> {
  const box = useRef<Box>(null);
  useEffect(() => {
    if (current !== undefined) box.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return box;
}
