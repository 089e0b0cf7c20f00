import { useId, useRef, useState } from 'react';
import { useFrame } from '../node/use-frame.ts';

interface Props {
  readonly value: number;
  readonly most: number;
  readonly step: number;
  readonly disabled: boolean;
  readonly ariaLabel: string;
  readonly valueText: string;
  readonly onMove: (value: number, gesture: string) => void;
}

/** One drag, and one visit by keyboard, is one gesture; the park follows frame by frame. */
export function WeightSlider({ value, most, step, disabled, ariaLabel, valueText, onMove }: Props) {
  const id = useId();
  const gestures = useRef(0);
  // The range stands still while the thumb moves.
  const held = useRef<number | null>(null);
  // Until the next frame the thumb is ahead of the draft: further keys go on from where it is.
  const [ahead, setAhead] = useState<number | null>(null);
  const framed = useFrame((moved: number, gesture: string) => {
    onMove(moved, gesture);
    setAhead(null);
  });
  const begin = () => {
    gestures.current += 1;
    held.current = most;
  };
  const end = () => {
    framed.flush();
    held.current = null;
  };
  return (
    <input
      type="range"
      className="insp-range"
      min={0}
      max={held.current ?? most}
      step={step}
      value={Math.min(ahead ?? value, held.current ?? most)}
      disabled={disabled}
      aria-label={ariaLabel}
      aria-valuetext={valueText}
      onPointerDown={begin}
      onPointerUp={end}
      onPointerCancel={end}
      onFocus={begin}
      onBlur={end}
      onChange={({ target }) => {
        setAhead(target.valueAsNumber);
        framed.run(target.valueAsNumber, `${id} ${gestures.current}`);
      }}
    />
  );
}
