import { useEffect, useRef, useState } from 'react';

/** The width that an element has, in pixels: texts and grips of a drawing keep their size. */
export function useWidth(first: number) {
  const host = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(first);
  useEffect(() => {
    const element = host.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => entry && setWidth(Math.max(240, entry.contentRect.width)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { host, width };
}
