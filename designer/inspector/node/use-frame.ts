import { useEffect, useMemo, useRef } from 'react';

/** Calls with the latest arguments once in each frame of the screen: moves come faster than they can be shown. */
export function useFrame<Arguments extends readonly unknown[]>(call: (...given: Arguments) => void) {
  const latest = useRef(call);
  useEffect(() => {
    latest.current = call;
  });
  const framed = useMemo(() => {
    let waiting: Arguments | null = null;
    let frame = 0;
    const flush = () => {
      cancelAnimationFrame(frame);
      const given = waiting;
      waiting = null;
      if (given) latest.current(...given);
    };
    return {
      run: (...given: Arguments) => {
        if (!waiting) frame = requestAnimationFrame(flush);
        waiting = given;
      },
      /** What still waits is called now. */
      flush,
      cancel: () => cancelAnimationFrame(frame),
    };
  }, []);
  useEffect(() => framed.cancel, [framed]);
  return framed;
}
