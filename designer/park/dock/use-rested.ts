import { useEffect, useState } from 'react';

/** In milliseconds. What is only read aloud follows once a slider rests, so that a frame costs next to nothing. */
export const restAfter = 400;

/** The value as it was when it last stayed the same for so many milliseconds. */
export function useRested<Value extends object>(value: Value, milliseconds: number): Value {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return rested;
}
