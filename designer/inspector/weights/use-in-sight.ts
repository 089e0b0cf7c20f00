import { type RefCallback, useCallback, useState } from 'react';

/** A little before it comes into the window. */
const margin = '120px';

/** Whether an element can be seen. Until that is known, it is taken to be. */
export function useInSight(): readonly [RefCallback<Element>, boolean] {
  const [isInSight, setIsInSight] = useState(true);
  const place = useCallback((element: Element | null) => {
    if (!element) return;
    const observer = new IntersectionObserver((entries) => setIsInSight(entries.at(-1)?.isIntersecting ?? true), {
      rootMargin: margin,
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [place, isInSight];
}
