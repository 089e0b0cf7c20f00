import { type CompositionEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useGesture } from './use-gesture.ts';

const pause = 400;

/** A text that is handed on at each pause and when its field is left; never in the middle of an IME composition. */
export function useTyped(value: string, onChange: (value: string, gesture: string) => void) {
  const [typed, setTyped] = useState<string | null>(null);
  const [seen, setSeen] = useState(value);
  // An undo or another view changed it: that counts, not what was typed before.
  if (seen !== value) {
    setSeen(value);
    if (typed !== value) setTyped(null);
  }
  const timer = useRef(0);
  const composing = useRef(false);
  const { gesture, leave } = useGesture();
  const handOn = useEffectEvent(() => {
    window.clearTimeout(timer.current);
    if (typed !== null && typed !== value) onChange(typed, gesture());
  });
  useEffect(() => {
    if (typed === null) return undefined;
    timer.current = window.setTimeout(() => {
      if (!composing.current) handOn();
    }, pause);
    return () => window.clearTimeout(timer.current);
  }, [typed]);
  // A panel that is closed keeps what was typed last.
  useEffect(() => () => handOn(), []);
  const finish = () => {
    window.clearTimeout(timer.current);
    if (typed !== null && typed !== value) onChange(typed, gesture());
    leave();
    setTyped(null);
  };
  return {
    value: typed ?? value,
    onChange: (event: { readonly target: { readonly value: string } }) => setTyped(event.target.value),
    onBlur: finish,
    onCompositionStart: (_: CompositionEvent) => {
      composing.current = true;
    },
    onCompositionEnd: (_: CompositionEvent) => {
      composing.current = false;
    },
  };
}
